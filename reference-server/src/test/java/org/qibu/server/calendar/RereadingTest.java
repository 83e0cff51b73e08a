package org.qibu.server.calendar;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.qibu.server.store.FactStore;

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
    void aListThatFactsWentBeyondIsMadeAgainAndOthersSeeHowFar() {
        NoticeId id = NoticeId.of("N1");
        live(county.facts, CalendarCounty.Lives.LATE);
        List<Long> seen = new ArrayList<>();
        CalendarCounty watched = county.watched(keys, statement -> {
            if (statement.contains("into \"qibu\".\"moved_deadline\"")) {
                // On a connection of its own, while the one that lists has committed nothing.
                seen.add(progress(id).done());
            }
        });

        watched.rereading(10).run();

        assertThat(seen).hasSizeGreaterThan(5).doesNotHaveDuplicates().isSorted();
        assertThat(progress(id).moved()).isEqualTo(moved(id).size());
        assertThat(county.rereadings().isBehind(id)).isFalse();
    }

    @Test
    @Order(3)
    void afterTwoConfirmationsWhatIsKeptIsReadByTheNewCalendar() {
        NoticeId id = NoticeId.of("N1");
        county.confirm(id, Math.toIntExact(progress(id).moved()));

        assertInStep(id, "610724");
    }

    @Test
    @Order(4)
    void theSameOfDaysThatAreAlreadyPublished() {
        NoticeId id = county.enter(CalendarCounty.THIS_YEAR);
        county.rereading().run();
        assertThat(moved(id)).hasSizeGreaterThan(5);
        county.confirm(id, Math.toIntExact(progress(id).moved()));
        assertThatThrownBy(cutShort()::run).hasMessageContaining("the server is gone");
        assertThat(progress(id).stage()).isEqualTo(Stage.APPLYING);
        assertThat(progress(id).done()).isPositive().isLessThan(progress(id).total());

        assertInStep(id, "610723");
    }

    /** Another server's, which dies when it has written some. */
    private static Rereading cutShort() {
        AtomicInteger written = new AtomicInteger();
        return county.watched(keys, statement -> {
                    if (statement.contains("for no key update") && written.incrementAndGet() > 2) {
                        throw new IllegalStateException("the server is gone");
                    }
                })
                .rereading(2);
    }

    @Test
    @Order(5)
    void whatAServerWroteThatHadNotHeardOfItIsBroughtIntoStep() {
        ImmutableSet<String> inStep = rows(county);
        CalendarCounty.Lives.LAST.forEach(life -> live(county.unaware(keys), life));
        ImmutableSet<String> unaware = rows(county);

        county.rereading().run();

        ImmutableSet<String> kept = rows(county);
        assertThat(Sets.difference(unaware, kept)).isNotEmpty();
        assertThat(kept).containsAll(inStep);
        county.projections.rebuild(county.queries);
        assertSame(rows(county), kept);
    }

    @Test
    @Order(6)
    void withNoFactSinceAndNoOtherCalendarNothingIsGoneThrough() {
        ImmutableSet<String> inStep = rows(county);
        List<String> statements = new ArrayList<>();
        county.watched(keys, statements::add).rereading().run();
        assertThat(statements).noneMatch(statement -> statement.contains("open_clock"));

        // Out of step without a fact, as by a server that was thought dead and went on by the calendar before.
        county.unaware(keys).reread(streams());
        new InStep(county.queries, county.division).mark(CalendarCounty.BUNDLED, Long.MAX_VALUE);
        assertThat(Sets.symmetricDifference(rows(county), inStep)).isNotEmpty();

        county.rereading().run();

        assertSame(rows(county), inStep);
    }

    private static ImmutableList<StreamId<?>> streams() {
        return CalendarCounty.Lives.ALL.stream()
                .map(life ->
                        SubmissionFacts.KIND.stream(county.division, life.id().value()))
                .collect(toImmutableList());
    }

    private static void live(FactStore facts, Submission life) {
        StreamId<SubmissionEvent> stream =
                SubmissionFacts.KIND.stream(county.division, life.id().value());
        facts.append(Append.on(stream.at(0)).with(stream, life.history()));
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
