package org.qibu.server.calendar;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.qibu.server.schema.Tables.MOVED_DEADLINE;
import static org.qibu.server.schema.Tables.OPEN_CLOCK;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterators;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.calendar.notice.NoticeId;
import org.qibu.approval.code.DivisionCode;
import org.qibu.approval.limit.Deadline;
import org.qibu.approval.limit.Reckoning;

/** The running clocks of a county as they are kept: by their distinct lines, each with the last day it came to. */
record KeptClocks(DSLContext queries, DivisionCode county) {
    /** So many lines are held in memory at once, however many there are. */
    private static final int AT_ONCE = 2000;

    private static final Field<Integer> CLOCKS = DSL.count().as("clocks");

    /**
     * The clocks of one line that were last read alike.
     *
     * @param reckoning the line
     * @param lastOn the last day that is kept
     * @param clocks how many clocks there are of it
     */
    record Line(String reckoning, LocalDate lastOn, int clocks) {
        Deadline on(WorkdayCalendar calendar) {
            return Reckoning.parse(reckoning).deadline(calendar);
        }
    }

    /** A line whose last day is another than the one that is kept. */
    record Moved(Line line, LocalDate after) {}

    long count() {
        return queries.fetchCount(OPEN_CLOCK, OPEN_CLOCK.COUNTY.eq(county.value()));
    }

    /** Reads every line once, some at a time; in a transaction, or all of them are held in memory. */
    void each(Consumer<List<Line>> some) {
        try (var cursor = queries.select(OPEN_CLOCK.RECKONING, OPEN_CLOCK.LAST_ON, CLOCKS)
                .from(OPEN_CLOCK)
                .where(OPEN_CLOCK.COUNTY.eq(county.value()))
                .groupBy(OPEN_CLOCK.RECKONING, OPEN_CLOCK.LAST_ON)
                .fetchSize(AT_ONCE)
                .fetchLazy()) {
            Iterators.partition(cursor.iterator(), AT_ONCE)
                    .forEachRemaining(rows -> some.accept(rows.stream()
                            .map(row -> new Line(row.value1(), row.value2(), row.value3()))
                            .toList()));
        }
    }

    /** Writes the clocks of these lines down as moved by a notice; hands back how many. */
    int list(NoticeId notice, List<Moved> moved) {
        Lines lines = new Lines(moved);
        return queries.insertInto(
                        MOVED_DEADLINE,
                        MOVED_DEADLINE.COUNTY,
                        MOVED_DEADLINE.NOTICE,
                        MOVED_DEADLINE.BEFORE_ON,
                        MOVED_DEADLINE.SUBMISSION,
                        MOVED_DEADLINE.MATTER,
                        MOVED_DEADLINE.KIND,
                        MOVED_DEADLINE.AFTER_ON)
                .select(DSL.select(
                                OPEN_CLOCK.COUNTY,
                                DSL.val(notice.value()),
                                OPEN_CLOCK.LAST_ON,
                                OPEN_CLOCK.SUBMISSION,
                                OPEN_CLOCK.MATTER,
                                OPEN_CLOCK.KIND,
                                Lines.AFTER)
                        .from(lines.table())
                        .join(OPEN_CLOCK)
                        .on(OPEN_CLOCK
                                .COUNTY
                                .eq(county.value())
                                .and(OPEN_CLOCK.RECKONING.eq(Lines.RECKONING))
                                .and(OPEN_CLOCK.LAST_ON.eq(Lines.LAST_ON))))
                .execute();
    }

    void unlist(NoticeId notice) {
        queries.deleteFrom(MOVED_DEADLINE)
                .where(MOVED_DEADLINE.COUNTY.eq(county.value()), MOVED_DEADLINE.NOTICE.eq(notice.value()))
                .execute();
    }

    /** The submissions that have clocks of these lines, in key order. */
    ImmutableList<String> submissions(List<Moved> moved) {
        return queries
                .selectDistinct(OPEN_CLOCK.SUBMISSION)
                .from(new Lines(moved).table())
                .join(OPEN_CLOCK)
                .on(OPEN_CLOCK
                        .COUNTY
                        .eq(county.value())
                        .and(OPEN_CLOCK.RECKONING.eq(Lines.RECKONING))
                        .and(OPEN_CLOCK.LAST_ON.eq(Lines.LAST_ON)))
                .orderBy(OPEN_CLOCK.SUBMISSION)
                .fetch(OPEN_CLOCK.SUBMISSION)
                .stream()
                .collect(toImmutableList());
    }

    /** Lines as a table of a statement. */
    private record Lines(List<Moved> moved) {
        static final Field<String> RECKONING = DSL.field("line.reckoning", String.class);
        static final Field<LocalDate> LAST_ON = DSL.field("line.last_on", LocalDate.class);
        static final Field<LocalDate> AFTER = DSL.field("line.after_on", LocalDate.class);

        Table<?> table() {
            return DSL.table(
                    "unnest({0}, {1}, {2}) as line(reckoning, last_on, after_on)",
                    DSL.val(moved.stream().map(each -> each.line.reckoning).toArray(String[]::new)),
                    DSL.val(moved.stream().map(each -> each.line.lastOn).toArray(LocalDate[]::new)),
                    DSL.val(moved.stream().map(each -> each.after).toArray(LocalDate[]::new)));
        }
    }
}
