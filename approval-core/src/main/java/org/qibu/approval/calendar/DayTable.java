package org.qibu.approval.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Predicate;

/**
 * The working days of whole years, numbered from one, and the number of every day; after them plain weeks without end.
 *
 * <p>A day's slot is found from its year, month and day, not from its epoch day: that conversion would cost more than
 * all the rest. A slot holds twice the count of working days up to and with the day, plus one if the day is worked.
 */
final class DayTable {
    private static final int MONTH = 32;
    private static final int YEAR = 13 * MONTH;

    private final int firstYear;
    private final LocalDate lastDay;
    private final int[] slots;
    private final LocalDate[] workdays;
    private final long weekdaysBefore;

    DayTable(int firstYear, int lastYear, Predicate<LocalDate> worked) {
        this.firstYear = firstYear;
        this.lastDay = LocalDate.of(lastYear, 12, 31);
        this.slots = new int[(lastYear - firstYear + 1) * YEAR];
        LocalDate[] found = new LocalDate[(lastYear - firstYear + 1) * 366];
        int count = 0;
        for (LocalDate day = LocalDate.of(firstYear, 1, 1); !day.isAfter(lastDay); day = day.plusDays(1)) {
            boolean workday = worked.test(day);
            if (workday) {
                found[count++] = day;
            }
            slots[slot(day)] = (count << 1) | (workday ? 1 : 0);
        }
        this.workdays = Arrays.copyOf(found, count);
        this.weekdaysBefore = Weekdays.upTo(lastDay) - count;
    }

    boolean isWorkday(LocalDate day) {
        return day.isAfter(lastDay) ? Weekdays.isWeekday(day) : (slots[slot(day)] & 1) != 0;
    }

    /** The number of working days up to and with the day. */
    int rank(LocalDate day) {
        return day.isAfter(lastDay) ? Math.toIntExact(Weekdays.upTo(day) - weekdaysBefore) : slots[slot(day)] >> 1;
    }

    /** The working day of that number, from 1. */
    LocalDate workday(long rank) {
        return rank > workdays.length ? Weekdays.nth(rank + weekdaysBefore) : workdays[(int) rank - 1];
    }

    private int slot(LocalDate day) {
        return (day.getYear() - firstYear) * YEAR + day.getMonthValue() * MONTH + day.getDayOfMonth();
    }
}
