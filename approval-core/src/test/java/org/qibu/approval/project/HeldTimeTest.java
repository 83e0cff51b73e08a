package org.qibu.approval.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qibu.approval.casework.Story.BUILD;
import static org.qibu.approval.casework.Story.BUILDER;
import static org.qibu.approval.casework.Story.CALENDAR;
import static org.qibu.approval.casework.Story.CLERK;
import static org.qibu.approval.casework.Story.OFFICER;
import static org.qibu.approval.casework.Story.number;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qibu.approval.casework.Gathering;
import org.qibu.approval.casework.Story;
import org.qibu.approval.casework.Submission;
import org.qibu.approval.casework.fact.Delivery;
import org.qibu.approval.casework.fact.FactNumber;
import org.qibu.approval.casework.fact.Outcome;
import org.qibu.approval.limit.TimeLimit;
import org.qibu.approval.project.HeldTime.Holder;

/** Every working day of 跨度用时 has one holder, and the authority's days are the 审批用时. */
class HeldTimeTest {
    private static final ImmutableMap<String, Consumer<Story>> LIFE = ImmutableMap.<String, Consumer<Story>>builder()
            .put("2026-10-21", HeldTimeTest::asked)
            .put("2026-10-27", HeldTimeTest::supplied)
            .put("2026-10-28", HeldTimeTest::accepted)
            .put("2026-10-30", HeldTimeTest::excluded)
            .put("2026-11-05", HeldTimeTest::ended)
            .put("2026-11-10", HeldTimeTest::decided)
            .put("2026-11-12", HeldTimeTest::issued)
            .buildOrThrow();

    @Test
    void nobodyHoldsWhatWasNotFiled() {
        assertThat(HeldTime.of(ProjectReadingTest.read(70, "2026-10-26"), CALENDAR))
                .isEmpty();
    }

    @ParameterizedTest(name = "on {0}: authority {1}, window {2}, excluded {3}, builder {4} ({5})")
    @CsvSource({
        "2026-10-19, 0, 0, 0, 0, the day of the filing is not counted",
        "2026-10-21, 0, 2, 0, 0, the correction is told on the second day",
        "2026-10-27, 0, 2, 0, 4, four working days until all was supplied",
        "2026-10-28, 0, 3, 0, 4, accepted the day after",
        "2026-10-29, 1, 3, 0, 4, the clock runs",
        "2026-11-05, 1, 3, 5, 4, five days of expert review",
        "2026-11-10, 4, 3, 5, 4, decided",
        "2026-11-12, 4, 5, 5, 4, issued two days later",
        "2026-12-31, 4, 5, 5, 4, over",
    })
    void everyDayHasOneHolder(String day, int authority, int window, int excluded, int builder, String why) {
        var reading = ProjectReadingTest.read(70, day, corrected(day));
        HeldTime held = HeldTime.of(reading, CALENDAR).orElseThrow();
        assertThat(held.workdays())
                .as(why)
                .containsExactlyEntriesOf(ImmutableMap.of(
                        Holder.AUTHORITY,
                        authority,
                        Holder.WINDOW,
                        window,
                        Holder.UNCOUNTED,
                        0,
                        Holder.EXCLUDED,
                        excluded,
                        Holder.BUILDER,
                        builder));
        var time = reading.time().orElseThrow();
        assertThat(held.workdays().get(Holder.AUTHORITY)).isEqualTo(time.approval());
        assertThat(held.workdays().values().stream().mapToInt(days -> days).sum())
                .isEqualTo(time.span());
    }

    @Test
    void aDayOnWhichAnythingRunsIsTheAuthoritys() {
        Submission running = Story.filed("2026-10-19").started().now();
        var reading = ProjectReadingTest.read(70, "2026-10-28", corrected("2026-10-28"), running);
        assertThat(HeldTime.of(reading, CALENDAR).orElseThrow().workdays())
                .containsEntry(Holder.AUTHORITY, 7)
                .containsEntry(Holder.BUILDER, 0);
    }

    /** A life by which every holder has its turn, as far as it has come on a day. */
    private static Submission corrected(String until) {
        Story story = Story.filed("2026-10-19").received();
        LIFE.forEach((day, step) -> {
            if (day.compareTo(until) <= 0) {
                step.accept(story.on(day));
            }
        });
        return story.now();
    }

    private static void supplied(Story story) {
        story.does(s -> s.now()
                .correction()
                .supply(
                        s.by(BUILDER),
                        BUILD,
                        ImmutableSet.of("land-contract"),
                        ImmutableList.of(Story.material("land-contract"))));
    }

    private static void accepted(Story story) {
        story.does(s -> s.now().intake().accept(s.by(OFFICER), BUILD, number("受1"), CALENDAR))
                .does(s -> s.now().handling().start(s.by(OFFICER), BUILD, CALENDAR))
                .agreed();
    }

    private static void excluded(Story story) {
        story.does(s -> s.now()
                .clock()
                .tellExclusion(
                        s.by(OFFICER),
                        BUILD,
                        Optional.of(number("特1")),
                        "专家评审",
                        s.today(),
                        TimeLimit.workdays(5),
                        "论证",
                        CALENDAR));
    }

    private static void ended(Story story) {
        FactNumber told = FactNumber.of(story.now().version());
        story.does(s -> s.now().clock().endExclusion(s.by(OFFICER), BUILD, told, CALENDAR));
    }

    private static void decided(Story story) {
        story.reviewed(Outcome.GRANT)
                .signed()
                .does(s -> s.now().issuing().recordResult(s.by(OFFICER), BUILD, number("证1"), Story.digest("证")));
    }

    private static void issued(Story story) {
        story.does(s ->
                s.now().issuing().issue(s.by(CLERK), ImmutableSet.of(BUILD), Delivery.COLLECTED, Gathering.AS_DECIDED));
    }

    private static void asked(Story story) {
        story.does(s -> s.now()
                .correction()
                .tellEverything(s.by(OFFICER), BUILD, number("补1"), ImmutableList.of(Story.LAND), CALENDAR));
    }
}
