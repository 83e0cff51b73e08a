package org.qibu.approval.calendar;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.Year;

/**
 * A notice of the State Council's general office on the holidays of a year (节假日安排的通知), or one that amends it.
 *
 * @param year the year the notice is about; its days may lie in the last week of the year before
 * @param number the document number, such as {@code 国办发明电〔2025〕7号}; empty where it is not known
 * @param issued the date of issue; notices apply in this order
 * @param amends whether it changes a year already published (a change within the year) rather than publishing it
 * @param days what it says of each day it names
 * @param source where it can be looked up
 */
public record HolidayNotice(
        Year year,
        String number,
        LocalDate issued,
        boolean amends,
        ImmutableSortedMap<LocalDate, Entry> days,
        String source) {
    /**
     * Throws {@link IllegalArgumentException} if it names no day, a day outside its year and the December before, or
     * is not cited in one line.
     */
    public HolidayNotice {
        checkArgument(!days.isEmpty(), "notice %s names no day", number);
        checkArgument(isOneLine(number) && isOneLine(source), "notice %s is cited in one line", number);
        LocalDate first = days.firstKey();
        LocalDate last = days.lastKey();
        checkArgument(
                mayName(year, first) && mayName(year, last),
                "notice %s of %s names days outside that year and the December before: %s..%s",
                number,
                year,
                first,
                last);
    }

    /** Tells whether a notice of the year may name the day: one of that year or of the December before. */
    static boolean mayName(Year year, LocalDate day) {
        return !day.isBefore(year.atDay(1).minusMonths(1)) && day.getYear() <= year.getValue();
    }

    /** How the notice is cited: by its number, or by its year where the number is not known. */
    public String citation() {
        return number.isEmpty() ? year + "年节假日安排通知（文号未查到）" : number;
    }

    /**
     * What a notice says of one day.
     *
     * @param off true for a day off, false for a day worked in exchange (调休上班)
     * @param name the holiday it belongs to, such as {@code 春节}
     */
    public record Entry(boolean off, String name) {
        /** Throws {@link IllegalArgumentException} if the name is empty or more than a line. */
        public Entry {
            checkArgument(!name.isEmpty() && isOneLine(name), "not the name of a holiday: %s", name);
        }
    }

    /** One stripped line, so that a notice can be written as text and read back. */
    private static boolean isOneLine(String text) {
        return text.equals(text.strip()) && text.lines().count() <= 1;
    }
}
