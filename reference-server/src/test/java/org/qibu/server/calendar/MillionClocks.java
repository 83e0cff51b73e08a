package org.qibu.server.calendar;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.impl.DSL;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.calendar.notice.NoticeId;
import org.qibu.approval.casework.Submission;
import org.qibu.approval.casework.fact.SubmissionEvent;
import org.qibu.approval.casework.reading.OpenClock;
import org.qibu.approval.code.DivisionCode;
import org.qibu.approval.fact.SubmissionFacts;
import org.qibu.approval.store.Encoded;
import org.qibu.server.database.Database;
import org.qibu.server.database.EmbeddedDatabase;
import org.qibu.server.schema.Tables;

/**
 * A million running clocks, kept as facts in PostgreSQL, are read anew when a holiday notice comes; then every fact is read, and
 * every clock counted day by day on both calendars, and the list is held against that.
 *
 * <p>Arguments: how many clocks, and the folder (none for a new one). Exit code 0 if the list is exactly what changed.
 */
public final class MillionClocks {
    private static final DivisionCode COUNTY = DivisionCode.parse("610722");
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 30);
    private static final int WORKDAYS = 60;
    private static final int AT_ONCE = 2000;

    private final CalendarCounty county;
    private final DSLContext queries;
    private final PrintStream out;

    MillionClocks(CalendarCounty county, PrintStream out) {
        this.county = county;
        this.queries = county.queries;
        this.out = out;
    }

    /**
     * What came of it.
     *
     * @param submissions how many there are
     * @param clocks how many of their clocks run
     * @param lines how many distinct lines those have
     * @param moved how many last days the notice moves
     * @param took how long it took until that was listed
     * @param differing the clocks that are on the list and did not change, or changed and are not on the list
     */
    record Report(int submissions, long clocks, int lines, long moved, Duration took, ImmutableSet<String> differing) {}

    /** Makes them, lists what moves, and counts by hand. */
    Report run(int clocks) {
        int submissions = new BulkLives(county, out).make(clocks, TODAY, WORKDAYS);
        queries.execute("analyze qibu.open_clock");
        NoticeId notice = county.enter(CalendarCounty.NEXT_YEAR);
        long began = System.nanoTime();
        listed(notice);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        Progress progress = county.rereadings().find(notice).orElseThrow();
        int lines = queries.select(DSL.countDistinct(Tables.OPEN_CLOCK.RECKONING))
                .from(Tables.OPEN_CLOCK)
                .fetchSingle()
                .value1();
        out.printf(
                "在办期限 %d 个（推算式 %d 种），变动 %d 个，用时 %.1f 秒%n",
                progress.total(), lines, progress.moved(), took.toMillis() / 1000.0);
        ImmutableSet<String> differing =
                Sets.symmetricDifference(byHand(), onTheList(notice)).immutableCopy();
        out.printf("逐日复核：不一致 %d 个%n", differing.size());
        return new Report(submissions, progress.total(), lines, progress.moved(), took, differing);
    }

    private void listed(NoticeId notice) {
        ScheduledExecutorService teller = Executors.newSingleThreadScheduledExecutor();
        var telling = teller.scheduleAtFixedRate(
                () -> county.rereadings()
                        .find(notice)
                        .ifPresent(progress ->
                                out.printf("  %s %d/%d%n", progress.stage().text(), progress.done(), progress.total())),
                500,
                500,
                TimeUnit.MILLISECONDS);
        try {
            county.rereading().run();
        } finally {
            telling.cancel(false);
            teller.shutdown();
        }
    }

    private Set<String> onTheList(NoticeId notice) {
        Set<String> all = new HashSet<>();
        queries.transaction(inner -> {
            try (var cursor = DSL.using(inner)
                    .selectFrom(Tables.MOVED_DEADLINE)
                    .where(Tables.MOVED_DEADLINE.COUNTY.eq(county.division.value()))
                    .and(Tables.MOVED_DEADLINE.NOTICE.eq(notice.value()))
                    .fetchSize(AT_ONCE)
                    .fetchLazy()) {
                cursor.forEach(row -> all.add(
                        row.getSubmission() + "/" + row.getKind() + " " + row.getBeforeOn() + " " + row.getAfterOn()));
            }
        });
        return all;
    }

    /** Every submission from its facts, every clock of it day by day. */
    private Set<String> byHand() {
        WorkdayCalendar after = CalendarCounty.BUNDLED.with(CalendarCounty.NEXT_YEAR.notice());
        Set<String> all = new HashSet<>();
        queries.transaction(inner -> {
            List<SubmissionEvent> life = new ArrayList<>();
            String[] stream = {""};
            try (var cursor = DSL.using(inner)
                    .select(Tables.FACT.STREAM, Tables.FACT.TYPE, Tables.FACT.SCHEMA_VERSION, Tables.FACT.BODY)
                    .from(Tables.FACT)
                    .where(Tables.FACT.COUNTY.eq(county.division.value()))
                    .and(Tables.FACT.STREAM.startsWith("submission/"))
                    .orderBy(Tables.FACT.STREAM, Tables.FACT.VERSION)
                    .fetchSize(AT_ONCE)
                    .fetchLazy()) {
                cursor.forEach(row -> {
                    if (!row.value1().equals(stream[0])) {
                        compare(life, after, all);
                        stream[0] = row.value1();
                        life.clear();
                    }
                    life.add(fact(row));
                });
            }
            compare(life, after, all);
        });
        return all;
    }

    private static SubmissionEvent fact(Record4<String, String, Integer, byte[]> row) {
        return SubmissionFacts.KIND.decode(
                new Encoded(row.value2(), row.value3(), new String(row.value4(), StandardCharsets.UTF_8)));
    }

    private static void compare(List<SubmissionEvent> life, WorkdayCalendar after, Set<String> all) {
        if (life.isEmpty()) {
            return;
        }
        Submission submission = Submission.of(life);
        for (OpenClock open : OpenClock.of(submission)) {
            LocalDate old = ByHand.lastDay(open.clock(), CalendarCounty.BUNDLED);
            LocalDate now = ByHand.lastDay(open.clock(), after);
            if (!old.equals(now)) {
                all.add(submission.id() + "/" + open.kind() + " " + old + " " + now);
            }
        }
    }

    /** Makes them in a PostgreSQL of its own. */
    public static void main(String[] args) throws IOException {
        int clocks = Integer.parseInt(args[0]);
        Path home = args.length > 1 ? Path.of(args[1]) : Files.createTempDirectory("qibu-million-clocks");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.printf("目录 %s，堆 %d MB%n", home, Runtime.getRuntime().maxMemory() >> 20);
        boolean clean;
        try (Database database = EmbeddedDatabase.start(home.resolve("database"), 4)) {
            clean = new MillionClocks(
                            new CalendarCounty(home, COUNTY.value(), CalendarCounty.BUNDLED, database.queries()), out)
                    .run(clocks)
                    .differing()
                    .isEmpty();
        }
        System.exit(clean ? 0 : 1);
    }
}
