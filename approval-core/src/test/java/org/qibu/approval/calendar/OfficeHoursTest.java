package org.qibu.approval.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 《民法典》第二百零三条第二款. */
class OfficeHoursTest {
    private static final WorkdayCalendar CALENDAR = OfficialCalendar.mainland();
    private static final OfficeHours HOURS = new OfficeHours(LocalTime.of(9, 0), LocalTime.of(17, 0));

    @ParameterizedTest(name = "{0} counts on {1}, open: {2} ({3})")
    @CsvSource({
        "2026-10-19T02:00:00Z, 2026-10-19, true,  ten in the morning",
        "2026-10-19T00:30:00Z, 2026-10-19, false, before opening: the same day",
        "2026-10-19T09:00:00Z, 2026-10-19, true,  at closing",
        "2026-10-19T09:00:01Z, 2026-10-20, false, a second after closing",
        "2026-10-18T16:30:00Z, 2026-10-19, false, Sunday in Greenwich is Monday at half past midnight here",
        "2026-10-23T12:00:00Z, 2026-10-26, false, Friday evening: the next working day is Monday",
        "2026-10-10T02:00:00Z, 2026-10-10, true,  a Saturday worked in exchange",
        "2026-10-01T02:00:00Z, 2026-10-08, false, in the National Day holiday"
    })
    void giveTheLegalDay(Instant moment, LocalDate day, boolean open, String why) {
        assertThat(HOURS.legalDay(moment, CALENDAR)).as(why).isEqualTo(day);
        assertThat(HOURS.isOpen(moment, CALENDAR)).as(why).isEqualTo(open);
    }
}
