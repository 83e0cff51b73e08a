package org.qibu.server.calendar;

import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.qibu.server.schema.Tables.FACT;
import static org.qibu.server.schema.Tables.MOVED_DEADLINE;
import static org.qibu.server.schema.Tables.OPEN_CLOCK;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Record3;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.calendar.notice.NoticeId;
import org.qibu.approval.code.DivisionCode;
import org.qibu.approval.fact.SubmissionFacts;
import org.qibu.approval.limit.Deadline;
import org.qibu.approval.limit.Reckoning;

/** The running clocks of a county as they are kept: by their distinct lines, each with the last day it came to. */
record KeptClocks(DSLContext queries, DivisionCode county) {
    /** So many rows are held in memory at once, however many there are. */
    private static final int AT_ONCE = 2000;

    private static final String SUBMISSIONS = SubmissionFacts.KIND.name() + "/";
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

        /** The same with its last day on a calendar; empty if that is the one that is kept. */
        Optional<Moved> moved(WorkdayCalendar calendar) {
            return Optional.of(on(calendar).lastDay())
                    .filter(then -> !then.equals(lastOn))
                    .map(then -> new Moved(this, then));
        }
    }

    /**
     * A submission.
     *
     * @param clocks how many of its clocks are meant
     */
    record Submission(String id, int clocks) {}

    /** A line whose last day is another than the one that is kept. */
    record Moved(Line line, LocalDate after) {}

    long count() {
        return queries.fetchCount(OPEN_CLOCK, OPEN_CLOCK.COUNTY.eq(county.value()));
    }

    /**
     * Reads every line once, some at a time: no more than have so many clocks, if it is more than one. In a transaction, or all
     * of them are held in memory.
     */
    void each(int clocks, Consumer<List<Line>> some) {
        try (var cursor = queries.select(OPEN_CLOCK.RECKONING, OPEN_CLOCK.LAST_ON, CLOCKS)
                .from(OPEN_CLOCK)
                .where(OPEN_CLOCK.COUNTY.eq(county.value()))
                .groupBy(OPEN_CLOCK.RECKONING, OPEN_CLOCK.LAST_ON)
                .fetchSize(AT_ONCE)
                .fetchLazy()) {
            Parts<Line> parts = new Parts<>(clocks, AT_ONCE, some);
            cursor.forEach(row -> {
                Line line = new Line(row.value1(), row.value2(), row.value3());
                parts.add(line, line.clocks);
            });
            parts.end();
        }
    }

    /** The submissions of facts after the one and through the other, some at a time, with the lines of their clocks. */
    void written(long after, long through, Consumer<ImmutableListMultimap<String, Line>> some) {
        long read = after;
        while (read < through) {
            var facts = queries.select(FACT.ID, FACT.STREAM)
                    .from(FACT)
                    .where(FACT.COUNTY.eq(county.value()), FACT.ID.gt(read), FACT.ID.le(through))
                    .orderBy(FACT.ID)
                    .limit(AT_ONCE)
                    .fetch();
            some.accept(lines(facts.stream()
                    .map(Record2::value2)
                    .filter(stream -> stream.startsWith(SUBMISSIONS))
                    .map(stream -> stream.substring(SUBMISSIONS.length()))
                    .collect(toImmutableSet())));
            read = facts.size() < AT_ONCE
                    ? through
                    : facts.get(facts.size() - 1).value1();
        }
    }

    private ImmutableListMultimap<String, Line> lines(ImmutableSet<String> submissions) {
        return queries
                .select(OPEN_CLOCK.SUBMISSION, OPEN_CLOCK.RECKONING, OPEN_CLOCK.LAST_ON)
                .from(OPEN_CLOCK)
                .where(
                        OPEN_CLOCK.COUNTY.eq(county.value()),
                        OPEN_CLOCK.SUBMISSION.eq(DSL.any(submissions.toArray(String[]::new))))
                .fetch()
                .stream()
                .collect(toImmutableListMultimap(Record3::value1, row -> new Line(row.value2(), row.value3(), 1)));
    }

    /** Writes the clocks of these lines down as moved by a notice; hands back how many. */
    int list(NoticeId notice, List<Moved> moved) {
        if (moved.isEmpty()) {
            return 0;
        }
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
                                .and(OPEN_CLOCK.LAST_ON.eq(Lines.LAST_ON)))
                        // In the order of the key, or each row goes to a page of its own.
                        .orderBy(OPEN_CLOCK.LAST_ON, OPEN_CLOCK.SUBMISSION, OPEN_CLOCK.MATTER, OPEN_CLOCK.KIND))
                .execute();
    }

    void unlist(NoticeId notice) {
        queries.deleteFrom(MOVED_DEADLINE)
                .where(MOVED_DEADLINE.COUNTY.eq(county.value()), MOVED_DEADLINE.NOTICE.eq(notice.value()))
                .execute();
    }

    /**
     * Every submission that has clocks of these lines, with how many of them, in key order: what lies together is then written
     * together.
     */
    ImmutableList<Submission> submissions(List<Moved> moved) {
        ImmutableList.Builder<Submission> found = ImmutableList.builder();
        try (var cursor = queries.select(OPEN_CLOCK.SUBMISSION, CLOCKS)
                .from(new Lines(moved).table())
                .join(OPEN_CLOCK)
                .on(OPEN_CLOCK
                        .COUNTY
                        .eq(county.value())
                        .and(OPEN_CLOCK.RECKONING.eq(Lines.RECKONING))
                        .and(OPEN_CLOCK.LAST_ON.eq(Lines.LAST_ON)))
                .groupBy(OPEN_CLOCK.SUBMISSION)
                .orderBy(OPEN_CLOCK.SUBMISSION)
                .fetchSize(AT_ONCE)
                .fetchLazy()) {
            cursor.forEach(row -> found.add(new Submission(row.value1(), row.value2())));
        }
        return found.build();
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
