package org.qibu.approval.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.qibu.approval.law.Finding;

class WorkdayCalendarTest {
    private static final WorkdayCalendar CALENDAR = OfficialCalendar.mainland();
    private static final WorkdayCalendar ASSUMED = CALENDAR.orAssumed();

    /** Two years and a half before the end of what is published, and so into what is not. */
    private static final LocalDate FROM = LocalDate.of(2024, 6, 1);

    @Test
    void plusAndBetweenAgreeWithCountingOneByOne() {
        for (LocalDate start = FROM; start.isBefore(LocalDate.of(2027, 3, 1)); start = start.plusDays(1)) {
            LocalDate day = start;
            int counted = 0;
            assertThat(ASSUMED.plusWorkdays(start, 0)).isEqualTo(start);
            while (counted < 120) {
                day = day.plusDays(1);
                counted += naive(day) ? 1 : 0;
                assertThat(ASSUMED.workdaysBetween(start, day))
                        .as("%s..%s", start, day)
                        .isEqualTo(counted);
                assertThat(ASSUMED.workdaysBetween(day, start))
                        .as("%s..%s", day, start)
                        .isEqualTo(-counted);
                if (naive(day)) {
                    assertThat(ASSUMED.plusWorkdays(start, counted))
                            .as("%s + %s", start, counted)
                            .isEqualTo(day);
                }
            }
        }
    }

    @Test
    void minusAgreesWithCountingOneByOne() {
        for (LocalDate start = FROM; start.isBefore(LocalDate.of(2027, 9, 1)); start = start.plusDays(1)) {
            LocalDate day = start;
            for (int counted = 0; counted < 120; ) {
                day = day.minusDays(1);
                if (naive(day)) {
                    counted++;
                    assertThat(ASSUMED.minusWorkdays(start, counted))
                            .as("%s - %s", start, counted)
                            .isEqualTo(day);
                }
            }
        }
    }

    @Test
    void neighboursAgreeWithSteppingOneByOne() {
        for (LocalDate day = FROM; day.isBefore(GoldenDays.LAST.minusDays(15)); day = day.plusDays(1)) {
            LocalDate next = day.plusDays(1);
            while (!naive(next)) {
                next = next.plusDays(1);
            }
            LocalDate previous = day.minusDays(1);
            while (!naive(previous)) {
                previous = previous.minusDays(1);
            }
            assertThat(CALENDAR.nextWorkday(day)).isEqualTo(next);
            assertThat(CALENDAR.previousWorkday(day)).isEqualTo(previous);
            assertThat(CALENDAR.sameOrNextWorkday(day)).isEqualTo(naive(day) ? day : next);
            assertThat(CALENDAR.sameOrPreviousWorkday(day)).isEqualTo(naive(day) ? day : previous);
        }
    }

    @Test
    void refusesWhatIsNotPublished() {
        LocalDate newYearsEve = LocalDate.of(2026, 12, 31);
        LocalDate unpublished = LocalDate.of(2027, 1, 1);
        LocalDate before = LocalDate.of(2006, 12, 31);
        assertThat(CALENDAR.plusWorkdays(LocalDate.of(2026, 12, 30), 1)).isEqualTo(newYearsEve);
        refused(() -> CALENDAR.plusWorkdays(newYearsEve, 1));
        refused(() -> CALENDAR.nextWorkday(newYearsEve));
        refused(() -> CALENDAR.isWorkday(unpublished));
        refused(() -> CALENDAR.explain(unpublished));
        refused(() -> CALENDAR.workdaysBetween(newYearsEve, unpublished));
        refused(() -> CALENDAR.minusWorkdays(unpublished, 1));
        refused(() -> CALENDAR.plusWorkdays(unpublished, 0));
        refused(() -> ASSUMED.isWorkday(before));
        refused(() -> ASSUMED.minusWorkdays(LocalDate.of(2007, 1, 4), 1));
        assertThatThrownBy(() -> CALENDAR.plusWorkdays(FROM, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CALENDAR.minusWorkdays(FROM, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void assumesPlainWeeksAndSaysSo() {
        LocalDate newYear = LocalDate.of(2027, 1, 1);
        assertThat(ASSUMED.isWorkday(newYear)).isTrue();
        assertThat(ASSUMED.explain(newYear).reason()).isEqualTo("暂按工作日（该年度节假日安排未公布）");
        assertThat(ASSUMED.isWorkday(newYear.plusDays(1))).isFalse();
        assertThat(ASSUMED.isPublished(newYear)).isFalse();
        assertThat(ASSUMED.plusWorkdays(LocalDate.of(2026, 12, 31), 5 * 1000))
                .isEqualTo(LocalDate.of(2026, 12, 31).plusWeeks(1000));
    }

    @Test
    void aLocalClosingStandsAboveTheNoticesOnceItIsIssued() {
        var closing = new LocalClosing(
                "汉台政发〔2026〕示例1号",
                LocalDate.of(2026, 10, 9),
                ImmutableSortedSet.of(LocalDate.of(2026, 10, 10), LocalDate.of(2026, 10, 12), LocalDate.of(2027, 2, 1)),
                "防汛");
        var local = CALENDAR.with(closing);
        assertThat(local.isWorkday(LocalDate.of(2026, 10, 10))).isFalse();
        assertThat(local.explain(LocalDate.of(2026, 10, 12)).reason()).isEqualTo("防汛（当地停止办公）（汉台政发〔2026〕示例1号）");
        assertThat(local.plusWorkdays(LocalDate.of(2026, 10, 9), 1)).isEqualTo("2026-10-13");
        assertThat(local.asKnownOn(LocalDate.of(2026, 10, 8)).isWorkday(LocalDate.of(2026, 10, 12)))
                .isTrue();
        refused(() -> local.isWorkday(LocalDate.of(2027, 2, 1)));
        refused(() -> local.plusWorkdays(LocalDate.of(2026, 12, 31), 1));
        assertThat(local.orAssumed().isWorkday(LocalDate.of(2027, 2, 1))).isFalse();
        assertThat(local.orAssumed().plusWorkdays(LocalDate.of(2027, 1, 29), 1)).isEqualTo("2027-02-02");
        assertThat(local.orAssumed().plusWorkdays(LocalDate.of(2027, 12, 31), 1))
                .isEqualTo("2028-01-03");
    }

    @Test
    void aNoticeOfTheNextYearIsAddedAndMovesTheOldYearsLastDays() {
        var wider = CALENDAR.with(notice(2027, "2026-11-05", false, LocalDate.of(2026, 12, 31)));
        assertThat(wider.publishedThrough()).isEqualTo("2027-12-31");
        assertThat(wider.isWorkday(LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(wider.plusWorkdays(LocalDate.of(2026, 12, 30), 1)).isEqualTo("2027-01-01");
        assertThat(CALENDAR.isWorkday(LocalDate.of(2026, 12, 31))).isTrue();
    }

    @Test
    void findsEverythingThatKeepsNoticesFromBeingACalendar() {
        var notices = List.of(
                notice(2026, "2025-11-04", false, LocalDate.of(2026, 1, 1)),
                notice(2026, "2025-11-05", false, LocalDate.of(2026, 1, 1)),
                notice(2028, "2027-11-05", false, LocalDate.of(2028, 1, 1)),
                notice(2030, "2027-11-06", true, LocalDate.of(2030, 1, 1)));
        assertThat(WorkdayCalendar.examine(notices))
                .extracting(Finding::code)
                .containsExactly("calendar.year-twice", "calendar.amends-nothing", "calendar.year-missing");
        assertThatThrownBy(() -> WorkdayCalendar.of(notices)).isInstanceOf(IllegalArgumentException.class);
        assertThat(WorkdayCalendar.examine(List.of())).extracting(Finding::code).containsExactly("calendar.no-year");
        assertThat(WorkdayCalendar.examine(OfficialNotices.all())).isEmpty();
    }

    private static HolidayNotice notice(int year, String issued, boolean amends, LocalDate off) {
        return new HolidayNotice(
                Year.of(year),
                "示例" + issued,
                LocalDate.parse(issued),
                amends,
                ImmutableSortedMap.of(off, new HolidayNotice.Entry(true, "元旦")),
                "");
    }

    private static boolean naive(LocalDate day) {
        return day.isAfter(GoldenDays.LAST)
                ? day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
                : GoldenDays.isWorkday(day);
    }

    private static void refused(ThrowingCallable question) {
        assertThatThrownBy(question).isInstanceOf(CalendarNotPublishedException.class);
    }
}
