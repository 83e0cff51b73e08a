package org.qibu.approval.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.qibu.approval.calendar.OfficialCalendar;
import org.qibu.approval.calendar.WorkdayCalendar;

/** 汉行审发〔2023〕7号: caps of 70, 50 and 40 working days. */
class ProjectTimeTest {
    private static final WorkdayCalendar CALENDAR = OfficialCalendar.mainland();
    private static final LightThresholds NEAR = new LightThresholds(5, 0);

    @Test
    void parallelDaysCountOnceAndGapsNotAtAll() {
        var running = List.of(
                DayRange.parse("2026-10-12..2026-10-16"),
                DayRange.parse("2026-10-14..2026-10-20"),
                DayRange.parse("2026-10-26..2026-10-27"));
        var time = ProjectTime.of(
                running, DayRange.parse("2026-10-09..2026-10-30"), TimeLimit.workdays(40), CALENDAR, NEAR);
        assertThat(time.approval()).isEqualTo(9);
        assertThat(time.span()).as("10 Oct is worked").isEqualTo(16);
        assertThat(time.united())
                .containsExactly(DayRange.parse("2026-10-12..2026-10-20"), DayRange.parse("2026-10-26..2026-10-27"));
        assertThat(time.light()).isEqualTo(Light.GREEN);
        assertThat(time.ranOn(LocalDate.of(2026, 10, 22))).isFalse();
    }

    @Test
    void overTheCapIsPolicyNotLaw() {
        var days = List.of(DayRange.parse("2026-10-12..2026-10-23"));
        var whole = DayRange.parse("2026-10-11..2026-10-23");
        assertThat(ProjectTime.of(days, whole, TimeLimit.workdays(9), CALENDAR, NEAR)
                        .light())
                .isEqualTo(Light.BLUE);
        assertThat(ProjectTime.of(days, whole, TimeLimit.workdays(10), CALENDAR, NEAR)
                        .light())
                .isEqualTo(Light.YELLOW);
        assertThat(ProjectTime.of(days, whole, TimeLimit.workdays(15), CALENDAR, NEAR)
                        .remaining())
                .isEqualTo(5);
        assertThat(ProjectTime.of(days, whole, TimeLimit.workdays(16), CALENDAR, NEAR)
                        .light())
                .isEqualTo(Light.GREEN);
        assertThatThrownBy(() -> ProjectTime.of(days, whole, TimeLimit.parse("40d"), CALENDAR, NEAR))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void agreesWithCountingDayByDay() {
        long seed = 7050;
        Random random = new Random(seed);
        LocalDate origin = LocalDate.of(2026, 8, 1);
        for (int i = 0; i < 300; i++) {
            var spans = random.ints(random.nextInt(8), 0, 120)
                    .mapToObj(first -> DayRange.ofClosed(
                            origin.plusDays(first), origin.plusDays(first + (long) random.nextInt(20))))
                    .toList();
            long expected = origin.datesUntil(origin.plusDays(150))
                    .filter(day -> spans.stream().anyMatch(span -> span.contains(day)))
                    .filter(CALENDAR::isWorkday)
                    .count();
            var whole = DayRange.ofClosed(origin, origin.plusDays(150));
            assertThat(ProjectTime.of(spans, whole, TimeLimit.workdays(70), CALENDAR, NEAR)
                            .approval())
                    .as("seed %s: %s", seed, spans)
                    .isEqualTo((int) expected);
        }
    }
}
