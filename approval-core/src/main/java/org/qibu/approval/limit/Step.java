package org.qibu.approval.limit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.qibu.approval.calendar.WorkdayCalendar;

/** What is counted one by one: working days or all days. */
enum Step {
    WORKDAY {
        @Override
        LocalDate after(LocalDate day, int n, WorkdayCalendar calendar) {
            return calendar.plusWorkdays(day, n);
        }

        @Override
        int between(LocalDate startExclusive, LocalDate endInclusive, WorkdayCalendar calendar) {
            return calendar.workdaysBetween(startExclusive, endInclusive);
        }
    },
    DAY {
        @Override
        LocalDate after(LocalDate day, int n, WorkdayCalendar calendar) {
            return day.plusDays(n);
        }

        @Override
        int between(LocalDate startExclusive, LocalDate endInclusive, WorkdayCalendar calendar) {
            return Math.toIntExact(ChronoUnit.DAYS.between(startExclusive, endInclusive));
        }
    };

    /** The n-th after the day, the day itself for zero. */
    abstract LocalDate after(LocalDate day, int n, WorkdayCalendar calendar);

    abstract int between(LocalDate startExclusive, LocalDate endInclusive, WorkdayCalendar calendar);

    int in(DayRange days, WorkdayCalendar calendar) {
        return between(days.first().minusDays(1), days.last(), calendar);
    }

    boolean counts(LocalDate day, WorkdayCalendar calendar) {
        return this == DAY || calendar.isWorkday(day);
    }
}
