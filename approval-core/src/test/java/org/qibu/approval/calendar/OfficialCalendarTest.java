package org.qibu.approval.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficialCalendarTest {
    private static final WorkdayCalendar CALENDAR = OfficialCalendar.mainland();

    @Test
    void everyDayIsAsTheNoticesSay() {
        assertThat(CALENDAR.publishedFrom()).isEqualTo(GoldenDays.FIRST);
        assertThat(CALENDAR.publishedThrough()).isEqualTo(GoldenDays.LAST);
        GoldenDays.FIRST.datesUntil(GoldenDays.LAST.plusDays(1)).forEach(day -> {
            assertThat(CALENDAR.isWorkday(day)).as("%s", day).isEqualTo(GoldenDays.isWorkday(day));
            assertThat(CALENDAR.explain(day).isWorkday()).as("%s", day).isEqualTo(GoldenDays.isWorkday(day));
        });
    }

    @ParameterizedTest(name = "{0} has {1} working days")
    @CsvSource({
        "2007, 249", "2008, 251", "2009, 250", "2010, 250", "2011, 250", "2012, 249", "2013, 250", "2014, 250",
        "2015, 249", "2016, 250", "2017, 249", "2018, 250", "2019, 250", "2020, 249", "2021, 250", "2022, 249",
        "2023, 249", "2024, 251", "2025, 248", "2026, 248"
    })
    void everyYearHasItsTotal(int year, long workdays) {
        var days = LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));
        assertThat(days.filter(CALENDAR::isWorkday).count()).isEqualTo(workdays);
    }

    @ParameterizedTest(name = "known on {0}: {1} is worked: {2} ({3})")
    @CsvSource({
        "2015-05-12, 2015-09-03, true,  before the victory day's notice: a Thursday",
        "2015-05-13, 2015-09-03, false, 国发明电〔2015〕1号",
        "2015-05-12, 2015-09-06, false, before: a Sunday",
        "2015-05-13, 2015-09-06, true,  after: worked in exchange",
        "2019-03-21, 2019-05-02, true,  before: only 1 May was off",
        "2019-03-22, 2019-05-02, false, 国办发明电〔2019〕3号",
        "2019-03-21, 2019-04-28, false, before: a Sunday",
        "2019-03-22, 2019-04-28, true,  after: worked in exchange",
        "2019-03-21, 2019-05-01, false, off in both",
        "2020-01-20, 2020-01-31, true,  before the Spring Festival was made longer",
        "2020-01-26, 2020-01-31, false, 国办发明电〔2020〕1号",
        "2020-01-27, 2020-01-31, false, 国办发明电〔2020〕1号",
        "2020-01-20, 2020-02-01, true,  before: a Saturday worked in exchange",
        "2020-01-27, 2020-02-01, false, after: no longer",
        "2020-01-27, 2020-02-03, true,  work began on that Monday",
        "2018-11-30, 2018-12-31, true,  before the notice of 2019 a plain Monday",
        "2018-12-04, 2018-12-31, false, the notice of 2019 took it off",
        "2018-12-04, 2018-12-29, true,  and had a Saturday worked for it",
        "2007-12-14, 2007-12-31, true,  before the notice of 2008",
        "2007-12-15, 2007-12-31, false, 国办发明电〔2007〕52号"
    })
    void isAsWasKnown(LocalDate known, LocalDate day, boolean worked, String why) {
        assertThat(CALENDAR.asKnownOn(known).isWorkday(day)).as(why).isEqualTo(worked);
    }

    @Test
    void aYearIsNotKnownBeforeItsNotice() {
        var before = CALENDAR.asKnownOn(LocalDate.of(2025, 11, 3));
        assertThat(before.publishedThrough()).isEqualTo("2025-12-31");
        assertThat(CALENDAR.asKnownOn(LocalDate.of(2025, 11, 4)).publishedThrough())
                .isEqualTo("2026-12-31");
        assertThatThrownBy(() -> before.isWorkday(LocalDate.of(2026, 1, 1)))
                .isInstanceOfSatisfying(
                        CalendarNotPublishedException.class,
                        refused -> assertThat(refused.day()).isEqualTo("2026-01-01"))
                .hasMessageContaining("2026年的节假日安排尚未公布");
        assertThatThrownBy(() -> CALENDAR.asKnownOn(LocalDate.of(2006, 12, 17)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-10-01, 国庆节放假（国办发明电〔2025〕7号）",
        "2026-10-10, 国庆节调休上班（国办发明电〔2025〕7号）",
        "2026-10-17, 周末",
        "2026-10-19, 工作日",
        "2020-02-02, 春节放假（国办发明电〔2020〕1号）",
        "2020-02-03, 工作日（国办发明电〔2020〕1号）",
        "2007-01-01, 元旦放假（2007年节假日安排通知（文号未查到））"
    })
    void everyDaySaysWhy(LocalDate day, String reason) {
        assertThat(CALENDAR.explain(day).reason()).isEqualTo(reason);
    }

    @Test
    void citesTheLastNoticeThatNamesADay() {
        assertThat(CALENDAR.explain(LocalDate.of(2019, 5, 1)).source()).isEqualTo("国办发明电〔2019〕3号");
        assertThat(CALENDAR.asKnownOn(LocalDate.of(2019, 3, 21))
                        .explain(LocalDate.of(2019, 5, 1))
                        .source())
                .isEqualTo("国办发明电〔2018〕15号");
    }

    @Test
    void theLastWeekOfTheLastPublishedYearMayStillChange() {
        assertThat(CALENDAR.mayStillChange(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(CALENDAR.mayStillChange(LocalDate.of(2026, 12, 24))).isFalse();
        assertThat(CALENDAR.mayStillChange(LocalDate.of(2025, 12, 31))).isFalse();
        assertThat(CALENDAR.mayStillChange(LocalDate.of(2027, 1, 1))).isFalse();
    }
}
