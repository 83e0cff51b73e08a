package org.qibu.server.calendar;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.calendar.notice.NoticeForm;
import org.qibu.approval.calendar.notice.NoticeId;
import org.qibu.approval.casework.Submission;
import org.qibu.approval.casework.fact.SubmissionEvent;
import org.qibu.approval.casework.reading.OpenClock;
import org.qibu.approval.fact.SubmissionFacts;
import org.qibu.approval.store.StreamId;
import org.qibu.server.paging.Page;
import org.qibu.server.reading.CountyProjections;
import org.qibu.server.reading.KeptRows;
import org.qibu.server.store.Append;

/** What a notice moves is listed, and what is kept after it is what a county keeps that knew it from the start. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RereadingTest {
    @TempDir
    private static Path keys;

    private static CalendarCounty county;
    private static ImmutableSet<String> before;

    @BeforeAll
    static void live() {
        county = new CalendarCounty(keys, "610725", CalendarCounty.BUNDLED);
        county.live();
        before = rows(county);
    }

    /** The other tests' counties know nothing of these notices. */
    @AfterAll
    static void leaveTheOthersAsTheyWere() {
        CountyProjections.of(
                        () -> CalendarCounty.BUNDLED,
                        CalendarCounty.PACK.lights().thresholds())
                .rebuild(county.queries);
    }

    @Test
    @Order(1)
    void listsExactlyWhatANoticeWouldMoveAndMovesNothing() {
        assertListed(county.enter(CalendarCounty.NEXT_YEAR), CalendarCounty.NEXT_YEAR);
    }

    @Test
    @Order(2)
    void aListThatFactsWentBeyondIsMadeAgain() {
        NoticeId id = NoticeId.of("N1");
        Submission life = CalendarCounty.Lives.LATE;
        StreamId<SubmissionEvent> late =
                SubmissionFacts.KIND.stream(county.division, life.id().value());
        county.facts.append(Append.on(late.at(0)).with(late, life.history()));

        county.rereading().run();

        assertThat(progress(id).moved()).isEqualTo(moved(id).size());
        assertThat(county.rereadings().isBehind(id)).isFalse();
    }

    @Test
    @Order(3)
    void afterTwoConfirmationsWhatIsKeptIsReadByTheNewCalendar() {
        assertInStep(NoticeId.of("N1"), "610724");
    }

    @Test
    @Order(4)
    void theSameOfDaysThatAreAlreadyPublished() {
        NoticeId id = county.enter(CalendarCounty.THIS_YEAR);
        county.rereading().run();
        assertThat(moved(id)).hasSizeGreaterThan(5);

        assertInStep(id, "610723");
    }

    @Test
    @Order(5)
    void whatAServerWroteThatHadNotHeardOfItIsBroughtIntoStep() {
        ImmutableSet<String> inStep = rows(county);
        ImmutableList<StreamId<?>> some = CalendarCounty.Lives.ALL.stream()
                .map(life ->
                        SubmissionFacts.KIND.stream(county.division, life.id().value()))
                .collect(toImmutableList());
        county.unaware(keys).reread(some);
        assertThat(Sets.symmetricDifference(rows(county), inStep)).isNotEmpty();

        county.rereading().run();

        assertSame(rows(county), inStep);
    }

    private static void assertListed(NoticeId id, NoticeForm form) {
        WorkdayCalendar after = CalendarCounty.BUNDLED.with(form.notice());

        county.rereading().run();

        List<MovedDeadline> expected = CalendarCounty.Lives.ALL.stream()
                .flatMap(life -> OpenClock.of(life).stream().flatMap(open -> moved(life, open, after)))
                .toList();
        assertThat(moved(id)).isNotEmpty().containsExactlyInAnyOrderElementsOf(expected);
        assertThat(progress(id).stage()).isEqualTo(Stage.LISTED);
        assertThat(progress(id).moved()).isEqualTo(expected.size());
        assertThat(progress(id).firmed())
                .isPositive()
                .isEqualTo(CalendarCounty.Lives.ALL.stream()
                        .flatMap(life -> OpenClock.of(life).stream())
                        .filter(open -> isFirmed(open, after))
                        .count());
        assertSame(rows(county), before);
    }

    private static boolean isFirmed(OpenClock open, WorkdayCalendar after) {
        var old = open.clock().deadline(CalendarCounty.BUNDLED);
        var now = open.clock().deadline(after);
        return old.lastDay().equals(now.lastDay()) && !old.isFirm() && now.isFirm();
    }

    private static Stream<MovedDeadline> moved(Submission life, OpenClock open, WorkdayCalendar after) {
        var old = open.clock().deadline(CalendarCounty.BUNDLED).lastDay();
        var now = open.clock().deadline(after).lastDay();
        return old.equals(now)
                ? Stream.empty()
                : Stream.of(new MovedDeadline(life.id(), open.matter(), open.kind(), old, now));
    }

    private static void assertInStep(NoticeId id, String sister) {
        county.confirm(id, Math.toIntExact(progress(id).moved()));

        county.rereading().run();

        assertThat(progress(id).stage()).isEqualTo(Stage.APPLIED);
        ImmutableSet<String> kept = rows(county);
        CalendarCounty knowing = new CalendarCounty(keys, sister, county.calendar.get());
        knowing.live();
        assertSame(kept, rows(knowing));
        county.projections.rebuild(county.queries);
        assertSame(rows(county), kept);
    }

    private static Progress progress(NoticeId id) {
        return county.rereadings().find(id).orElseThrow();
    }

    private static List<MovedDeadline> moved(NoticeId id) {
        return Page.all(part -> county.rereadings().moved(id, part)).toList();
    }

    /** Every kept row but those of the submission that was added on the way; rows of two counties compare. */
    private static ImmutableSet<String> rows(CalendarCounty of) {
        return KeptRows.of(of.queries, of.division).entries().stream()
                .map(row -> row.getKey() + row.getValue().replace(of.division.value(), "county"))
                .filter(row ->
                        !row.contains("'" + CalendarCounty.Lives.LATE.id().value() + "'"))
                .collect(toImmutableSet());
    }

    private static void assertSame(ImmutableSet<String> rows, ImmutableSet<String> others) {
        assertThat(Sets.symmetricDifference(rows, others)).isEmpty();
    }
}
