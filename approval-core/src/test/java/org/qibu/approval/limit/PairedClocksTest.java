package org.qibu.approval.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qibu.approval.calendar.OfficialCalendar;
import org.qibu.approval.calendar.WorkdayCalendar;

/** 《优化营商环境条例》第三十六条: a promise may be shorter than the law; over it is 超承诺, not 逾期. */
class PairedClocksTest {
    private static final WorkdayCalendar CALENDAR = OfficialCalendar.mainland();
    private static final LightThresholds NEAR = new LightThresholds(2, 0);
    private static final LegalClock LAW =
            LegalClock.of(LegalLimits.bundled().get("LIC-42-DECIDE"), LocalDate.of(2026, 10, 19));
    private static final PairedClocks PAIR = new PairedClocks(LAW, TimeLimit.workdays(7));

    @ParameterizedTest(name = "on {0}: law {1}, promise {2}, together {3}, changes on {4}")
    @CsvSource({
        "2026-10-20, GREEN,  GREEN,  GREEN,  2026-10-26",
        "2026-10-26, GREEN,  YELLOW, YELLOW, 2026-10-29",
        "2026-10-28, GREEN,  YELLOW, YELLOW, 2026-10-29",
        "2026-10-29, GREEN,  BLUE,   BLUE,   2026-11-12",
        "2026-11-12, YELLOW, BLUE,   BLUE,   2026-11-17",
        "2026-11-16, YELLOW, BLUE,   BLUE,   2026-11-17",
        "2026-11-17, RED,    BLUE,   RED,    "
    })
    void readSideBySide(LocalDate today, Light law, Light promise, Light together, LocalDate change) {
        PairedReading reading = PAIR.read(today, CALENDAR, NEAR);
        assertThat(reading.statutory().light()).isEqualTo(law);
        assertThat(reading.promised().light()).isEqualTo(promise);
        assertThat(reading.light()).isEqualTo(together);
        assertThat(reading.nextChangeOn().orElse(null)).isEqualTo(change);
    }

    @Test
    void bothStandWhileDaysAreExcluded() {
        var review = Exclusion.told(
                Ground.EXPERT_REVIEW,
                LocalDate.of(2026, 10, 21),
                LocalDate.of(2026, 10, 21),
                TimeLimit.workdays(5),
                "");
        var pair = new PairedClocks(LAW.with(review), TimeLimit.workdays(7));
        assertThat(pair.read(LocalDate.of(2026, 10, 22), CALENDAR, NEAR).light())
                .isEqualTo(Light.GREY);
        assertThat(pair.promised().deadline(CALENDAR).lastDay()).isEqualTo("2026-11-04");
    }

    @Test
    void anExtensionDoesNotStretchThePromise() {
        var extension = new GrantedExtension(TimeLimit.workdays(10), "本行政机关负责人", LocalDate.of(2026, 10, 28), "核实");
        var pair = new PairedClocks(LAW.with(extension), TimeLimit.workdays(7));
        PairedReading reading = pair.read(LocalDate.of(2026, 11, 17), CALENDAR, NEAR);
        assertThat(reading.statutory().deadline().lastDay()).isEqualTo("2026-11-30");
        assertThat(reading.promised().deadline().lastDay()).isEqualTo("2026-10-28");
        assertThat(reading.light()).isEqualTo(Light.BLUE);
    }

    @Test
    void doneAfterThePromiseButWithinTheLawStaysOverThePromise() {
        var pair = new PairedClocks(LAW.stoppedOn(LocalDate.of(2026, 11, 2)), TimeLimit.workdays(7));
        assertThat(pair.read(LocalDate.of(2026, 12, 1), CALENDAR, NEAR).light()).isEqualTo(Light.BLUE);
    }
}
