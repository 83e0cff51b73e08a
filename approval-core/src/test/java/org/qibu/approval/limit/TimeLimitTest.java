package org.qibu.approval.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qibu.approval.calendar.CalendarNotPublishedException;
import org.qibu.approval.calendar.OfficialCalendar;
import org.qibu.approval.calendar.WorkdayCalendar;

/** 《民法典》第二百零一条至第二百零三条, 《行政许可法》第八十二条. */
class TimeLimitTest {
    private static final WorkdayCalendar CALENDAR = OfficialCalendar.mainland();

    @ParameterizedTest(name = "{0} + {1} {2} = {3} ({4})")
    @CsvFileSource(resources = "workday-vectors.csv", numLinesToSkip = 2)
    void agreesWithTheWorkedExamples(LocalDate start, int length, String mode, LocalDate expected, String note) {
        var unit = mode.equals("workday") ? TimeLimit.Unit.WORKDAYS : TimeLimit.Unit.DAYS_ROLLED;
        assertThat(new TimeLimit(length, unit).deadline(start, CALENDAR))
                .as(note)
                .isEqualTo(new Deadline.Firm(expected));
    }

    @ParameterizedTest(name = "{0} + {1} = {2}, {3} ({4})")
    @CsvSource({
        "2026-09-18, 20wd, 2026-10-22, FIRM, over the National Day",
        "2026-12-30, 1wd,  2026-12-31, FIRM, the last published working day",
        "2026-12-31, 1wd,  2027-01-01, PROVISIONAL, New Year's Day of a year whose notice is not out",
        "2026-12-10, 20wd, 2027-01-07, PROVISIONAL, runs into it",
        "2027-03-01, 5wd,  2027-03-08, PROVISIONAL, lies in it",
        "2026-12-31, 0wd,  2026-12-31, FIRM, the same day",
        "2027-01-01, 0wd,  2027-01-01, PROVISIONAL, the same day of an unpublished year",
        "2026-09-27, 7d,   2026-10-04, FIRM, a plain last day stays where it falls",
        "2026-09-27, 7dr,  2026-10-08, FIRM, a rolled one does not",
        "2026-09-20, 14dr, 2026-10-08, FIRM, 第二百零三条: 4 Oct is a holiday",
        "2026-09-26, 14dr, 2026-10-10, FIRM, a Saturday worked in exchange is no day off",
        "2026-12-25, 10dr, 2027-01-04, PROVISIONAL, falls on a Monday",
        "2026-01-31, 1m,   2026-02-28, FIRM, 第二百零二条: no corresponding day, so the month's last",
        "2024-01-31, 1m,   2024-02-29, FIRM, a leap year",
        "2026-02-28, 1m,   2026-03-28, FIRM, the corresponding day, not the month's last",
        "2026-08-31, 3m,   2026-11-30, FIRM, no 31 November",
        "2026-07-04, 3m,   2026-10-04, FIRM, not rolled though a holiday",
        "2024-02-29, 1y,   2025-02-28, FIRM, no corresponding day",
        "2024-02-29, 2y,   2026-02-28, FIRM, nor two years later",
        "2026-11-01, 3m,   2027-02-01, PROVISIONAL, whether that day is worked is not known",
        "2026-10-19, 9999wd, 2065-02-13, PROVISIONAL, far beyond"
    })
    void countsInEveryMode(LocalDate event, String limit, LocalDate last, String certainty, String why) {
        Deadline deadline = TimeLimit.parse(limit).deadline(event, CALENDAR);
        assertThat(deadline.lastDay()).as(why).isEqualTo(last);
        assertThat(deadline.certainty()).as(why).isEqualTo(certainty);
    }

    @ParameterizedTest(name = "at least {1} before {0}: by {2}, {3} ({4})")
    @CsvSource({
        "2026-10-22, 20wd, 2026-09-18, FIRM, twenty working days later is the day",
        "2026-10-20, 15d,  2026-10-05, FIRM, plain days",
        "2026-10-20, 15dr, 2026-09-30, FIRM, a day off moves back: later would be too late",
        "2026-10-20, 13dr, 2026-09-30, FIRM, so does the holiday's last day",
        "2026-03-31, 1m,   2026-02-28, FIRM, no corresponding day",
        "2027-01-01, 5wd,  2026-12-25, FIRM, the event's own day is not counted",
        "2027-01-04, 5wd,  2026-12-28, PROVISIONAL, 1 January is",
        "2026-10-20, 0wd,  2026-10-20, FIRM, the same day"
    })
    void countsBackwards(LocalDate event, String limit, LocalDate latest, String certainty, String why) {
        Deadline deadline = TimeLimit.parse(limit).latestBefore(event, CALENDAR);
        assertThat(deadline.lastDay()).as(why).isEqualTo(latest);
        assertThat(deadline.certainty()).as(why).isEqualTo(certainty);
    }

    @Test
    void aProvisionalDeadlineNamesTheYearsItAssumes() {
        assertThat(TimeLimit.parse("300wd").deadline(LocalDate.of(2026, 12, 1), CALENDAR))
                .isInstanceOf(Deadline.Provisional.class)
                .satisfies(deadline -> assertThat(deadline.assumedYears())
                        .extracting(year -> year.getValue())
                        .containsExactly(2027, 2028))
                .satisfies(deadline ->
                        assertThat(deadline.text()).isEqualTo("2028-01-25（暂定：2027年、2028年节假日安排未公布，暂按周一至周五为工作日推算）"));
    }

    @Test
    void aDeadlineThatLiesWhollyInALaterYearAssumesThatYearOnly() {
        assertThat(TimeLimit.workdays(5)
                        .deadline(LocalDate.of(2028, 3, 1), CALENDAR)
                        .assumedYears())
                .containsExactly(Year.of(2028));
    }

    @Test
    void aNoticeMakesAProvisionalDeadlineFirmAndMayMoveIt() {
        var before = CALENDAR.asKnownOn(LocalDate.of(2025, 11, 3));
        LocalDate event = LocalDate.of(2025, 12, 20);
        assertThat(TimeLimit.workdays(20).deadline(event, before).text()).startsWith("2026-01-16（暂定：2026年");
        assertThat(TimeLimit.workdays(20).deadline(event, CALENDAR))
                .isEqualTo(new Deadline.Firm(LocalDate.of(2026, 1, 19)));
    }

    @Test
    void daysBeforeTheFirstNoticeAreRefused() {
        assertThatThrownBy(() -> TimeLimit.workdays(5).deadline(LocalDate.of(2006, 12, 29), CALENDAR))
                .isInstanceOf(CalendarNotPublishedException.class);
    }

    @ParameterizedTest(name = "{0} reads {1}")
    @CsvSource({"20wd, 20个工作日", "10d, 10日", "10dr, 10日（末日遇休息日顺延）", "3m, 3个月", "1y, 1年", "0d, 0日", "9999wd, 9999个工作日"})
    void isWrittenAndRead(String written, String text) {
        assertThat(TimeLimit.parse(written)).hasToString(written);
        assertThat(TimeLimit.parse(written).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "20",
                "wd",
                "20 wd",
                " 20wd",
                "20wd ",
                "20WD",
                "-5wd",
                "+5wd",
                "5.5wd",
                "020wd",
                "00d",
                "10000wd",
                "20wdx",
                "20dd",
                "20rd",
                "２０wd",
                "二十wd",
                "20w",
                "101y",
                "1201m",
                "20wd\n",
                "99999999999d",
                "1e3d"
            })
    void refusesWhatIsNoLimit(String garbage) {
        assertThatThrownBy(() -> TimeLimit.parse(garbage)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void limitsOfOneUnitAdd() {
        assertThat(TimeLimit.parse("20wd").plus(TimeLimit.parse("10wd"))).hasToString("30wd");
        assertThatThrownBy(() -> TimeLimit.parse("20wd").plus(TimeLimit.parse("10d")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void daysOutsideTheLimitAreNotExcludedFromIt() {
        LocalDate event = LocalDate.of(2026, 9, 18);
        Deadline plain = TimeLimit.workdays(20).deadline(event, CALENDAR);
        for (String outside : List.of("2026-09-01..2026-09-18", "2026-10-23..2026-12-31", "2026-10-01..2026-10-07")) {
            assertThat(TimeLimit.workdays(20).deadline(event, CALENDAR, List.of(DayRange.parse(outside))))
                    .as(outside)
                    .isEqualTo(plain);
        }
    }
}
