package org.qibu.approval.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** Every published day with every number of working days up to a year, beside counting them one by one. */
class EveryDayTest {
    private static final WorkdayCalendar CALENDAR = OfficialCalendar.mainland();
    private static final int DAYS = 366;
    private static final boolean[] WORKED = worked();

    @Test
    void forwardsAsCountedOneByOne() {
        for (int start = 0; start < WORKED.length; start++) {
            LocalDate day = GoldenDays.FIRST.plusDays(start);
            LocalDate end = day;
            int counted = 0;
            for (int next = start + 1; next < Math.min(start + DAYS, WORKED.length); next++) {
                end = end.plusDays(1);
                counted += WORKED[next] ? 1 : 0;
                agree(CALENDAR.workdaysBetween(day, end), counted, day, end);
                agree(CALENDAR.workdaysBetween(end, day), -counted, end, day);
                agree(!WORKED[next] || CALENDAR.plusWorkdays(day, counted).equals(end), true, day, end);
            }
        }
    }

    @Test
    void backwardsAsCountedOneByOne() {
        for (int start = 0; start < WORKED.length; start++) {
            LocalDate day = GoldenDays.FIRST.plusDays(start);
            LocalDate end = day;
            int counted = 0;
            for (int previous = start - 1; previous > Math.max(start - DAYS, -1); previous--) {
                end = end.minusDays(1);
                counted += WORKED[previous] ? 1 : 0;
                agree(!WORKED[previous] || CALENDAR.minusWorkdays(day, counted).equals(end), true, day, end);
            }
        }
    }

    /** Millions of comparisons; an assertion object for each would take longer than all the rest. */
    private static void agree(Object asked, Object counted, LocalDate start, LocalDate end) {
        if (!asked.equals(counted)) {
            assertThat(asked).as("%s to %s", start, end).isEqualTo(counted);
        }
    }

    private static boolean[] worked() {
        boolean[] worked = new boolean[Math.toIntExact(GoldenDays.FIRST.until(GoldenDays.LAST, ChronoUnit.DAYS)) + 1];
        for (int i = 0; i < worked.length; i++) {
            worked[i] = GoldenDays.isWorkday(GoldenDays.FIRST.plusDays(i));
        }
        return worked;
    }
}
