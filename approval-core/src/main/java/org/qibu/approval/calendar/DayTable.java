package org.qibu.approval.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Predicate;

/**
 * The working days of whole years, numbered from one, and the number of every day; after them plain weeks without end.
 *
 * <p>One {@code long} a month: the lower half has a bit for each day that is worked, the upper half the count of working
 * days before the month. So whether a day is worked is one bit, and the number of a day is the count before its month
 * plus the bits up to its day: no question walks from day to day. The way back, from a number to its day, is a list of
 * the working days themselves, so that an answer is an object that is there already.
 *
 * <p>A month is found from the year and month that a date holds, never from its epoch day: to convert into epoch days
 * and back costs more than all the rest. That is why there is no bitmap of all days with a search for the n-th bit, the
 * usual answer to this question.
 */
final class DayTable {
    private static final int MONTHS = 12;

    /** Where the upper half of a month begins. */
    private static final int COUNT = 32;

    /** The place of a long's highest bit. */
    private static final int HIGHEST = 63;

    /** The number of the first month, counted as {@link #month} counts before it is taken off. */
    private final int firstMonth;

    private final long[] months;
    private final LocalDate[] workdays;
    private final long weekdaysBefore;

    DayTable(int firstYear, int lastYear, Predicate<LocalDate> worked) {
        this.firstMonth = firstYear * MONTHS + 1;
        this.months = new long[(lastYear - firstYear + 1) * MONTHS];
        LocalDate end = LocalDate.of(lastYear + 1, 1, 1);
        this.workdays =
                LocalDate.of(firstYear, 1, 1).datesUntil(end).filter(worked).toArray(LocalDate[]::new);
        Arrays.stream(workdays).forEach(day -> months[month(day)] |= 1L << day.getDayOfMonth());
        long before = 0;
        for (int month = 0; month < months.length; month++) {
            int within = Long.bitCount(months[month]);
            months[month] |= before << COUNT;
            before += within;
        }
        this.weekdaysBefore = Weekdays.upTo(end.minusDays(1)) - workdays.length;
    }

    /** Tells whether the day's year stands here. */
    boolean has(LocalDate day) {
        int month = month(day);
        return month >= 0 && month < months.length;
    }

    boolean isWorkday(LocalDate day) {
        return has(day) ? ((months[month(day)] >>> day.getDayOfMonth()) & 1) != 0 : Weekdays.isWeekday(day);
    }

    /** The number of working days up to and with the day. */
    int rank(LocalDate day) {
        if (!has(day)) {
            return Math.toIntExact(Weekdays.upTo(day) - weekdaysBefore);
        }
        long month = months[month(day)];
        long upToDay = month << (HIGHEST - day.getDayOfMonth());
        return (int) (month >>> COUNT) + Long.bitCount(upToDay);
    }

    /** Tells whether so many working days stand here. */
    boolean reaches(long rank) {
        return rank <= workdays.length;
    }

    /** The working day of that number, from 1. */
    LocalDate workday(long rank) {
        return reaches(rank) ? workdays[(int) rank - 1] : Weekdays.nth(rank + weekdaysBefore);
    }

    private int month(LocalDate day) {
        return day.getYear() * MONTHS + day.getMonthValue() - firstMonth;
    }
}
