package org.qibu.server.calendar;

import com.google.common.base.Stopwatch;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.calendar.notice.NoticeId;
import org.qibu.approval.code.DivisionCode;
import org.qibu.server.database.Database;
import org.qibu.server.database.EmbeddedDatabase;
import org.qibu.server.load.Owner;
import org.qibu.server.schema.Tables;

/**
 * A million running clocks, kept as facts in PostgreSQL, are read anew when a holiday notice comes: what it moves is listed, two
 * posts confirm it, and what is kept is brought into step. Then every fact is read: every clock is counted day by day on both
 * calendars and the list held against that, and every kept row against what the facts give on the new calendar.
 *
 * <p>Arguments: how many clocks, and the folder (none for a new one). Exit code 0 if the list is exactly what changed, and what
 * is kept exactly what a rebuild would write.
 */
public final class MillionClocks {
    private static final DivisionCode COUNTY = DivisionCode.parse("610722");
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 30);
    private static final int WORKDAYS = 60;
    private static final int ORIGINALS = 5000;
    private static final int AT_ONCE = 2000;

    private final CalendarCounty county;
    private final Owner owner;
    private final DSLContext queries;
    private final PrintStream out;

    MillionClocks(CalendarCounty county, Owner owner, PrintStream out) {
        this.county = county;
        this.owner = owner;
        this.queries = county.queries;
        this.out = out;
    }

    /**
     * What came of it.
     *
     * @param submissions how many there are
     * @param clocks how many of their clocks run
     * @param moved how many last days the notice moves
     * @param differing the clocks that are on the list and did not change, or changed and are not on the list
     * @param outOfStep the tables in which other rows are kept than the facts give
     */
    record Report(
            long submissions,
            long clocks,
            long moved,
            ImmutableSet<String> differing,
            ImmutableMap<String, Long> outOfStep) {
        boolean isClean() {
            return differing.isEmpty() && outOfStep.isEmpty();
        }
    }

    /** Makes them, lists what moves, moves it, and counts by hand. */
    Report run(int originals, int clocks) throws SQLException {
        Stopwatch making = Stopwatch.createStarted();
        long submissions = new BulkLives(county, owner, out).make(originals, clocks, TODAY, WORKDAYS);
        out.printf("已写入 %,d 件申报（事实 %,d 条），用时 %.1f 秒%n", submissions, facts(), seconds(making.elapsed()));
        NoticeId notice = county.enter(CalendarCounty.NEXT_YEAR);
        Duration listing = reread(notice);
        Progress progress = county.rereadings().find(notice).orElseThrow();
        out.printf(
                "在办期限 %,d 个（推算式 %,d 种），变动 %,d 个，仅转为确定 %,d 个；列出用时 %.1f 秒%n",
                progress.total(), lines(), progress.moved(), progress.firmed(), seconds(listing));
        county.confirm(notice, Math.toIntExact(progress.moved()));
        Duration applying = reread(notice);
        out.printf("两岗确认后再列一次并全部按新日历重排，用时 %.1f 秒%n", seconds(applying));
        Duration again = reread(notice);
        out.printf("此后无事可做的一次，用时 %.3f 秒%n", seconds(again));
        return recount(notice, submissions, progress);
    }

    private Report recount(NoticeId notice, long submissions, Progress progress) {
        Stopwatch counting = Stopwatch.createStarted();
        WorkdayCalendar after = CalendarCounty.BUNDLED.with(CalendarCounty.NEXT_YEAR.notice());
        Recount recount = new Recount(county, CalendarCounty.BUNDLED, after, out).run(submissions);
        ImmutableSet<String> differing =
                Sets.symmetricDifference(recount.moved(), onTheList(notice)).immutableCopy();
        ImmutableMap<String, Long> outOfStep = recount.sums().differing(queries, county.division);
        out.printf(
                "逐条读取事实复核，用时 %.0f 秒：清单不一致 %d 个，查询表不一致 %s%n",
                seconds(counting.elapsed()), differing.size(), outOfStep.isEmpty() ? "0 个" : outOfStep.keySet());
        return new Report(submissions, progress.total(), progress.moved(), differing, outOfStep);
    }

    private static double seconds(Duration took) {
        return took.toMillis() / 1000.0;
    }

    private int facts() {
        return queries.fetchCount(Tables.FACT, Tables.FACT.COUNTY.eq(county.division.value()));
    }

    private int lines() {
        return queries.select(DSL.countDistinct(Tables.OPEN_CLOCK.RECKONING))
                .from(Tables.OPEN_CLOCK)
                .where(Tables.OPEN_CLOCK.COUNTY.eq(county.division.value()))
                .fetchSingle()
                .value1();
    }

    /** Runs the job once, telling what another server would see of it meanwhile. */
    private Duration reread(NoticeId notice) {
        ScheduledExecutorService teller = Executors.newSingleThreadScheduledExecutor();
        var telling = teller.scheduleAtFixedRate(
                () -> county.rereadings()
                        .find(notice)
                        .ifPresent(progress -> out.printf(
                                "  %s %,d/%,d（%d%%）%n",
                                progress.stage().text(), progress.done(), progress.total(), progress.percent())),
                1,
                1,
                TimeUnit.SECONDS);
        Stopwatch running = Stopwatch.createStarted();
        try {
            county.rereading().run();
        } finally {
            telling.cancel(false);
            teller.shutdown();
        }
        return running.elapsed();
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
                cursor.forEach(row -> all.add(row.getSubmission() + "/" + row.getMatter() + "/" + row.getKind() + " "
                        + row.getBeforeOn() + " " + row.getAfterOn()));
            }
        });
        return all;
    }

    /** Makes them in a PostgreSQL of its own. */
    public static void main(String[] args) throws IOException, SQLException {
        int clocks = Integer.parseInt(args[0]);
        Path home = args.length > 1 ? Path.of(args[1]) : Files.createTempDirectory("qibu-million-clocks");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.printf("目录 %s，堆 %d MB%n", home, Runtime.getRuntime().maxMemory() >> 20);
        boolean clean;
        try (Database database = EmbeddedDatabase.start(home.resolve("database"), 4)) {
            clean = new MillionClocks(
                            new CalendarCounty(home, COUNTY.value(), CalendarCounty.BUNDLED, database.queries()),
                            Owner.of(home),
                            out)
                    .run(ORIGINALS, clocks)
                    .isClean();
        }
        System.exit(clean ? 0 : 1);
    }
}
