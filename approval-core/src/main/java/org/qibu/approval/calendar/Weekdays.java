package org.qibu.approval.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Monday to Friday, by arithmetic. */
final class Weekdays {
    /** From 1970-01-01, a Thursday, back to a Monday. */
    private static final int TO_MONDAY = 3;

    private Weekdays() {}

    static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    /** How many there are from Monday 1969-12-29 up to and with the day. */
    static long upTo(LocalDate day) {
        long days = day.toEpochDay() + TO_MONDAY;
        return Math.floorDiv(days, 7) * 5L + Math.min(Math.floorMod(days, 7) + 1, 5);
    }

    /** The day up to and with which there are n, the n-th itself. */
    static LocalDate nth(long n) {
        return LocalDate.ofEpochDay(Math.floorDiv(n - 1, 5) * 7L + Math.floorMod(n - 1, 5) - TO_MONDAY);
    }
}
