package org.qibu.server.calendar;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.limit.LegalClock;
import org.qibu.approval.limit.TimeLimit;

/** The last day of a clock, counted day by day as on the fingers; extensions it does not know. */
final class ByHand {
    private ByHand() {}

    static LocalDate lastDay(LegalClock clock, WorkdayCalendar published) {
        if (!clock.extensions().isEmpty()) {
            throw new IllegalArgumentException("not counted by hand: " + clock.extensions());
        }
        WorkdayCalendar calendar = published.orAssumed();
        Set<LocalDate> excluded = excluded(clock, calendar);
        TimeLimit limit = clock.limit().limit();
        return switch (limit.unit()) {
            case WORKDAYS -> nth(clock.start(), limit.length(), true, excluded, calendar);
            case DAYS -> nth(clock.start(), limit.length(), false, excluded, calendar);
            case DAYS_ROLLED -> {
                LocalDate day = nth(clock.start(), limit.length(), false, excluded, calendar);
                while (!calendar.isWorkday(day)) {
                    day = day.plusDays(1);
                }
                yield day;
            }
            case MONTHS, YEARS -> throw new IllegalArgumentException("not counted by hand: " + limit);
        };
    }

    private static LocalDate nth(
            LocalDate start, int length, boolean working, Set<LocalDate> excluded, WorkdayCalendar calendar) {
        LocalDate day = start;
        int counted = 0;
        while (counted < length) {
            day = day.plusDays(1);
            if (!excluded.contains(day) && (!working || calendar.isWorkday(day))) {
                counted++;
            }
        }
        return day;
    }

    /** From the day it was told, so many days as were told, or until it was over. */
    private static Set<LocalDate> excluded(LegalClock clock, WorkdayCalendar calendar) {
        Set<LocalDate> days = new HashSet<>();
        clock.exclusions().forEach(told -> {
            LocalDate day = told.from();
            int counted = 0;
            boolean working = told.told().unit() == TimeLimit.Unit.WORKDAYS;
            while (counted < told.told().length()
                    && !(told.ended().isPresent() && day.isAfter(told.ended().orElseThrow()))) {
                days.add(day);
                if (!working || calendar.isWorkday(day)) {
                    counted++;
                }
                day = day.plusDays(1);
            }
        });
        return days;
    }
}
