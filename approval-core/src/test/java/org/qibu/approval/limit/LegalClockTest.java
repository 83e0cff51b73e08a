package org.qibu.approval.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qibu.approval.calendar.OfficialCalendar;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.law.Finding;

/** 《行政许可法》第四十二条、第四十五条. */
class LegalClockTest {
    private static final WorkdayCalendar CALENDAR = OfficialCalendar.mainland();
    private static final LightThresholds NEAR = new LightThresholds(2, 0);
    private static final LocalDate ACCEPTED = LocalDate.of(2026, 9, 18);
    private static final LegalClock CLOCK = LegalClock.of(LegalLimits.bundled().get("LIC-42-DECIDE"), ACCEPTED);

    /** Ten working days from Monday 12 October: through Friday 23. */
    private static final Exclusion REVIEW = Exclusion.told(
            Ground.EXPERT_REVIEW,
            LocalDate.of(2026, 10, 12),
            LocalDate.of(2026, 10, 12),
            TimeLimit.workdays(10),
            "防洪专项评审");

    @Test
    void withoutAnythingItIsItsLimit() {
        assertThat(CLOCK.deadline(CALENDAR)).isEqualTo(new Deadline.Firm(LocalDate.of(2026, 10, 22)));
        assertThat(CLOCK.findings(CALENDAR)).isEmpty();
    }

    @Test
    void exactlyTheDaysToldAreLeftOut() {
        assertThat(REVIEW.days(CALENDAR)).contains(DayRange.parse("2026-10-12..2026-10-23"));
        assertThat(CLOCK.with(REVIEW).deadline(CALENDAR).lastDay()).isEqualTo("2026-11-05");
        var explained = CLOCK.with(REVIEW).explain(CALENDAR);
        assertThat(explained.count(CountedDay.Mark.EXCLUDED)).isEqualTo(10);
        assertThat(explained.count(CountedDay.Mark.COUNTED)).isEqualTo(20);
        assertThat(explained.days())
                .filteredOn(day -> day.date().equals(LocalDate.of(2026, 10, 12)))
                .extracting(CountedDay::reason)
                .containsExactly("依法不计入：专家评审（防洪专项评审），《行政许可法》第四十五条");
    }

    @ParameterizedTest(name = "told {0} from {1} for {2}, ended {3}: {4}, by {5}, {6}")
    @CsvSource({
        "2026-10-12, 2026-10-12, 10wd, ,           2026-10-12..2026-10-23, 2026-11-05, ''",
        "2026-10-12, 2026-10-12, 10wd, 2026-10-14, 2026-10-12..2026-10-14, 2026-10-27, ''",
        "2026-10-12, 2026-10-12, 10wd, 2026-10-30, 2026-10-12..2026-10-23, 2026-11-05, limit.exclusion-overrun",
        "2026-10-14, 2026-10-12, 10wd, ,           2026-10-14..2026-10-23, 2026-11-03, limit.exclusion-told-late",
        ",           2026-10-12, 10wd, 2026-10-16, '',                     2026-10-22, limit.exclusion-not-told",
        "2026-10-26, 2026-10-12, 10wd, ,           '',                     2026-10-22, limit.exclusion-told-late",
        "2026-10-12, 2026-10-12, 5d,   ,           2026-10-12..2026-10-16, 2026-10-29, ''",
        "2026-10-12, 2026-10-12, 1m,   ,           2026-10-12..2026-11-11, 2026-11-24, ''",
        "2026-09-10, 2026-09-10, 10d,  ,           2026-09-10..2026-09-19, 2026-10-22, limit.exclusion-before-start",
        "2026-10-23, 2026-10-23, 5wd,  ,           2026-10-23..2026-10-29, 2026-10-22, limit.exclusion-after-deadline",
        "2026-10-22, 2026-10-22, 1wd,  ,           2026-10-22..2026-10-22, 2026-10-23, ''"
    })
    void onlyWhatWasToldInWritingAndNeededIsLeftOut(
            LocalDate told, LocalDate from, String length, LocalDate ended, String days, LocalDate last, String code) {
        var exclusion = new Exclusion(
                Ground.EXPERT_REVIEW,
                Optional.ofNullable(told),
                from,
                TimeLimit.parse(length),
                Optional.ofNullable(ended),
                "");
        assertThat(exclusion.days(CALENDAR).map(DayRange::toString).orElse("")).isEqualTo(days);
        assertThat(CLOCK.with(exclusion).deadline(CALENDAR).lastDay()).isEqualTo(last);
        assertThat(CLOCK.with(exclusion).findings(CALENDAR))
                .extracting(Finding::code)
                .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void whatGoesOnBeyondTheToldDaysIsFoundOnTheDay() {
        var clock = CLOCK.with(REVIEW);
        assertThat(clock.findings(LocalDate.of(2026, 10, 23), CALENDAR)).isEmpty();
        assertThat(clock.findings(LocalDate.of(2026, 10, 24), CALENDAR))
                .extracting(Finding::code)
                .containsExactly("limit.exclusion-overrun");
    }

    @Test
    void daysExcludedTwiceAreLeftOutOnce() {
        var test = Exclusion.told(
                Ground.TESTING, LocalDate.of(2026, 10, 12), LocalDate.of(2026, 10, 19), TimeLimit.workdays(10), "");
        assertThat(CLOCK.with(REVIEW).with(test).excludedDays(CALENDAR))
                .containsExactly(DayRange.parse("2026-10-12..2026-10-30"));
        assertThat(CLOCK.with(REVIEW).with(test).deadline(CALENDAR).lastDay()).isEqualTo("2026-11-12");
        assertThat(CLOCK.with(test).with(REVIEW).deadline(CALENDAR).lastDay()).isEqualTo("2026-11-12");
    }

    @ParameterizedTest(name = "{0} by {1} on {2}: {4} ({3})")
    @CsvSource({
        "10wd, 本行政机关负责人, 2026-10-20, 须进一步核实, ''",
        "10wd, 本行政机关负责人, 2026-10-22, 须进一步核实, ''",
        "10wd, 本行政机关负责人, 2026-10-23, 须进一步核实, limit.extension-too-late",
        "10wd, 本行政机关负责人, 2026-09-17, 须进一步核实, limit.extension-before-start",
        "11wd, 本行政机关负责人, 2026-10-20, 须进一步核实, limit.extension-too-long",
        "10d,  本行政机关负责人, 2026-10-20, 须进一步核实, limit.extension-too-long",
        "10wd, 科室负责人,       2026-10-20, 须进一步核实, limit.extension-approver",
        "10wd, 本行政机关负责人, 2026-10-20, '',           limit.extension-reasons"
    })
    void onlyALawfulExtensionLengthens(String by, String approver, LocalDate on, String reasons, String code) {
        var clock = CLOCK.with(new GrantedExtension(TimeLimit.parse(by), approver, on, reasons));
        assertThat(clock.findings(CALENDAR))
                .extracting(Finding::code)
                .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
        assertThat(clock.deadline(CALENDAR).lastDay()).isEqualTo(code.isEmpty() ? "2026-11-05" : "2026-10-22");
    }

    @Test
    void aSecondExtensionHasNoEffectNorHasAnyWhereNoneIsAllowed() {
        var once = new GrantedExtension(TimeLimit.workdays(5), "本行政机关负责人", LocalDate.of(2026, 10, 20), "核实");
        assertThat(CLOCK.with(once).with(once).findings(CALENDAR))
                .extracting(Finding::code)
                .containsExactly("limit.extension-too-often");
        assertThat(CLOCK.with(once).with(once).deadline(CALENDAR))
                .isEqualTo(CLOCK.with(once).deadline(CALENDAR));
        var issue = LegalClock.of(LegalLimits.bundled().get("LIC-44-ISSUE"), ACCEPTED)
                .with(once);
        assertThat(issue.findings(CALENDAR)).extracting(Finding::code).containsExactly("limit.extension-not-allowed");
        assertThat(issue.deadline(CALENDAR).lastDay()).isEqualTo("2026-10-09");
    }

    @Test
    void anExtensionInMonthsIsCountedFromTheStart() {
        var start = LegalClock.of(LegalLimits.bundled().get("CON-9-START"), LocalDate.of(2026, 1, 31));
        var by = new GrantedExtension(TimeLimit.parse("3m"), "发证机关", LocalDate.of(2026, 4, 30), "场地未移交");
        assertThat(start.deadline(CALENDAR).lastDay()).isEqualTo("2026-04-30");
        assertThat(start.with(by).deadline(CALENDAR).lastDay()).isEqualTo("2026-07-31");
        assertThat(start.with(by).with(by).deadline(CALENDAR).lastDay()).isEqualTo("2026-10-31");
        assertThat(start.with(by).with(by).with(by).findings(CALENDAR)).hasSize(1);
    }

    @ParameterizedTest(name = "on {0}: used {1}, excluded {2}, left {3}, {4}, changes on {5} ({6})")
    @CsvSource({
        "2026-09-18, 0,  0,  20, GREEN,  2026-10-12, accepted today",
        "2026-09-20, 1,  0,  19, GREEN,  2026-10-12, a Sunday worked in exchange is the first day",
        "2026-10-07, 8,  0,  12, GREEN,  2026-10-12, in the holiday nothing is used",
        "2026-10-12, 11, 1,  9,  GREY,   2026-10-24, the review begins",
        "2026-10-23, 11, 10, 9,  GREY,   2026-10-24, its last day told",
        "2026-10-24, 11, 10, 9,  GREEN,  2026-11-03, a Saturday after it",
        "2026-11-03, 18, 10, 2,  YELLOW, 2026-11-06, two days left",
        "2026-11-05, 20, 10, 0,  YELLOW, 2026-11-06, the last day",
        "2026-11-06, 21, 10, -1, RED,    ,           over",
        "2026-11-20, 31, 10, -11, RED,   ,           long over"
    })
    void readsItself(
            LocalDate today, int used, int excluded, int remaining, Light light, LocalDate change, String why) {
        assertThat(CLOCK.with(REVIEW).read(today, CALENDAR, NEAR))
                .as(why)
                .isEqualTo(new ClockReading(
                        today,
                        TimeLimit.Unit.WORKDAYS,
                        20,
                        used,
                        excluded,
                        false,
                        remaining,
                        new Deadline.Firm(LocalDate.of(2026, 11, 5)),
                        light,
                        Optional.ofNullable(change)));
    }

    @ParameterizedTest(name = "decided on {0}: {1}")
    @CsvSource({
        "2026-11-03, 用时 18 个工作日，提前 2 个工作日",
        "2026-11-05, 用时 20 个工作日，按期",
        "2026-11-06, 用时 21 个工作日，超期 1 个工作日",
    })
    void saysHowLongItTookOnceItIsDone(LocalDate decided, String text) {
        var clock = CLOCK.with(REVIEW).stoppedOn(decided);
        assertThat(clock.read(LocalDate.of(2026, 12, 1), CALENDAR, NEAR).text()).isEqualTo(text);
        assertThat(clock.read(LocalDate.of(2026, 11, 2), CALENDAR, NEAR).text())
                .as("the day before was another")
                .isEqualTo("已用 17 个工作日，剩余 3 个工作日");
    }

    @Test
    void theLightChangesOnTheDayForetoldAndNotBefore() {
        var clock = CLOCK.with(REVIEW);
        for (LocalDate day = ACCEPTED; day.isBefore(LocalDate.of(2026, 12, 1)); day = day.plusDays(1)) {
            ClockReading reading = clock.read(day, CALENDAR, NEAR);
            LocalDate change = reading.nextChangeOn().orElse(LocalDate.of(2026, 12, 1));
            assertThat(day.datesUntil(change)
                            .map(d -> clock.read(d, CALENDAR, NEAR).light()))
                    .containsOnly(reading.light());
            reading.nextChangeOn()
                    .ifPresent(on ->
                            assertThat(clock.read(on, CALENDAR, NEAR).light()).isNotEqualTo(reading.light()));
        }
    }

    @Test
    void aStoppedClockStandsStill() {
        LocalDate later = LocalDate.of(2026, 12, 1);
        ClockReading inTime = CLOCK.stoppedOn(LocalDate.of(2026, 10, 22)).read(later, CALENDAR, NEAR);
        assertThat(inTime.light()).isEqualTo(Light.GREEN);
        assertThat(inTime.remaining()).isZero();
        assertThat(inTime.nextChangeOn()).isEmpty();
        ClockReading late = CLOCK.stoppedOn(LocalDate.of(2026, 10, 23)).read(later, CALENDAR, NEAR);
        assertThat(late.light()).isEqualTo(Light.RED);
        assertThat(late.remaining()).isEqualTo(-1);
        assertThat(CLOCK.stoppedOn(LocalDate.of(2026, 10, 23))
                        .read(LocalDate.of(2026, 10, 9), CALENDAR, NEAR)
                        .used())
                .as("asked of a day before it stopped")
                .isEqualTo(10);
    }

    @Test
    void runsOnTheDaysThatAreNotExcluded() {
        assertThat(CLOCK.with(REVIEW).running(LocalDate.of(2026, 10, 30), CALENDAR))
                .containsExactly(DayRange.parse("2026-09-19..2026-10-11"), DayRange.parse("2026-10-24..2026-10-30"));
        assertThat(CLOCK.running(ACCEPTED, CALENDAR)).isEmpty();
        assertThat(CLOCK.stoppedOn(LocalDate.of(2026, 9, 22)).running(LocalDate.of(2026, 10, 30), CALENDAR))
                .containsExactly(DayRange.parse("2026-09-19..2026-09-22"));
    }

    @Test
    void aThresholdMayBeAShare() {
        var share = new LightThresholds(0, 20);
        assertThat(share.isNear(4, 20)).isTrue();
        assertThat(share.isNear(5, 20)).isFalse();
        assertThatThrownBy(() -> new LightThresholds(-1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LightThresholds(0, 101)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNewNoticeMovesOpenClocksAndConfirmsOthers() {
        var before = CALENDAR.asKnownOn(LocalDate.of(2025, 11, 3));
        LegalLimit limit = LegalLimits.bundled().get("LIC-44-ISSUE");
        var clocks = Map.of(
                "moved", LegalClock.of(limit, LocalDate.of(2025, 12, 20)),
                "stopped", LegalClock.of(limit, LocalDate.of(2025, 12, 20)).stoppedOn(LocalDate.of(2025, 12, 22)),
                "untouched", LegalClock.of(limit, LocalDate.of(2025, 12, 1)));
        var moves = DeadlineMoves.of(clocks, before, CALENDAR);
        assertThat(moves.moved()).singleElement().satisfies(move -> {
            assertThat(move.clock()).isEqualTo("moved");
            assertThat(move.before().lastDay()).isEqualTo("2026-01-02");
            assertThat(move.before().isFirm()).isFalse();
            assertThat(move.after()).isEqualTo(new Deadline.Firm(LocalDate.of(2026, 1, 5)));
        });
        assertThat(moves.confirmed()).isEmpty();
    }

    @Test
    void aNoticeThatMovesNothingConfirms() {
        var before = CALENDAR.asKnownOn(LocalDate.of(2025, 11, 3));
        var clock = LegalClock.of(LegalLimits.bundled().get("LIC-44-ISSUE"), LocalDate.of(2026, 1, 5));
        assertThat(DeadlineMoves.of(Map.of(1, clock), before, CALENDAR).confirmed())
                .singleElement()
                .satisfies(move -> assertThat(move.after().isFirm()).isTrue());
    }
}
