package org.qibu.server.calendar;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.casework.Submission;
import org.qibu.approval.casework.fact.SubmissionEvent;
import org.qibu.approval.casework.reading.OpenClock;
import org.qibu.approval.fact.SubmissionFacts;
import org.qibu.approval.store.Encoded;
import org.qibu.approval.store.History;
import org.qibu.approval.store.StreamId;
import org.qibu.server.reading.KeptSums;
import org.qibu.server.schema.Tables;

/** Reads every fact of every submission once: each clock is counted day by day on two calendars, and all readings are summed. */
final class Recount {
    private static final int AT_ONCE = 5000;
    private static final int TOGETHER = 1000;
    private static final int TOLD = 100;

    private final CalendarCounty county;
    private final WorkdayCalendar before;
    private final WorkdayCalendar after;
    private final PrintStream out;
    private final KeptSums sums;
    private final Set<String> moved = ConcurrentHashMap.newKeySet();

    Recount(CalendarCounty county, WorkdayCalendar before, WorkdayCalendar after, PrintStream out) {
        this.county = county;
        this.before = before;
        this.after = after;
        this.out = out;
        this.sums = new KeptSums(() -> after, CalendarCounty.PACK.lights().thresholds());
    }

    /** The facts of one submission. */
    private static final class Life {
        private final String stream;
        private final List<Encoded> facts = new ArrayList<>();

        Life(String stream) {
            this.stream = stream;
        }
    }

    /** The clocks whose last day differs, with both days. */
    Set<String> moved() {
        return moved;
    }

    /** What is read of all histories on the later calendar. */
    KeptSums sums() {
        return sums;
    }

    Recount run(long submissions) {
        int[] parts = {0};
        Parts<Life> lives = new Parts<>(Long.MAX_VALUE, TOGETHER, some -> {
            some.parallelStream().forEach(this::count);
            if (++parts[0] % TOLD == 0) {
                out.printf("  逐日复核 %,d/%,d 件%n", (long) parts[0] * TOGETHER, submissions);
            }
        });
        county.queries.transaction(inner -> each(DSL.using(inner), lives));
        lives.end();
        return this;
    }

    private void each(DSLContext transaction, Parts<Life> lives) {
        Life life = new Life("");
        try (var cursor = transaction
                .select(Tables.FACT.STREAM, Tables.FACT.TYPE, Tables.FACT.SCHEMA_VERSION, Tables.FACT.BODY)
                .from(Tables.FACT)
                .where(Tables.FACT.COUNTY.eq(county.division.value()))
                .and(Tables.FACT.STREAM.startsWith(SubmissionFacts.KIND.name() + "/"))
                .orderBy(Tables.FACT.STREAM, Tables.FACT.VERSION)
                .fetchSize(AT_ONCE)
                .fetchLazy()) {
            for (Record row : cursor) {
                if (!row.get(Tables.FACT.STREAM).equals(life.stream)) {
                    life = new Life(row.get(Tables.FACT.STREAM));
                    lives.add(life, 1);
                }
                life.facts.add(new Encoded(
                        row.get(Tables.FACT.TYPE),
                        row.get(Tables.FACT.SCHEMA_VERSION),
                        new String(row.get(Tables.FACT.BODY), StandardCharsets.UTF_8)));
            }
        }
    }

    private void count(Life life) {
        StreamId<SubmissionEvent> stream = SubmissionFacts.KIND.stream(
                county.division,
                life.stream.substring(SubmissionFacts.KIND.name().length() + 1));
        ImmutableList<SubmissionEvent> facts =
                life.facts.stream().map(SubmissionFacts.KIND::decode).collect(toImmutableList());
        Submission submission = Submission.of(facts);
        for (OpenClock open : OpenClock.of(submission)) {
            LocalDate old = ByHand.lastDay(open.clock(), before);
            LocalDate now = ByHand.lastDay(open.clock(), after);
            if (!old.equals(now)) {
                moved.add(submission.id() + "/" + open.matter() + "/" + open.kind() + " " + old + " " + now);
            }
        }
        sums.add(new History<>(stream, facts));
    }
}
