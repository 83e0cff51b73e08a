package org.qibu.approval.calendar.notice;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/**
 * Days in a row of which a notice says the same, as they were written; {@link NoticeForm#examine} says whether they can be.
 *
 * @param first the first day
 * @param last the last day, included
 * @param off true for days off (放假), false for days worked in exchange (调休上班)
 * @param name the holiday they belong to
 */
public record NoticeDays(LocalDate first, LocalDate last, boolean off, String name) {
    /** Longer than any holiday there was; a longer range is a slip of the hand. */
    static final int LONGEST = 31;

    /** Days off. */
    public static NoticeDays off(LocalDate first, LocalDate last, String name) {
        return new NoticeDays(first, last, true, name);
    }

    /** A day worked in exchange. */
    public static NoticeDays work(LocalDate day, String name) {
        return new NoticeDays(day, day, false, name);
    }

    /** Every day; none where the range cannot be. */
    Stream<LocalDate> days() {
        return isReversed() || isTooLong() ? Stream.empty() : first.datesUntil(last.plusDays(1));
    }

    boolean isReversed() {
        return last.isBefore(first);
    }

    boolean isTooLong() {
        return ChronoUnit.DAYS.between(first, last) >= LONGEST;
    }

    /** Reads as Chinese: {@code 2027-01-01..2027-01-03 元旦放假}. */
    public String text() {
        String span = first.equals(last) ? first.toString() : first + ".." + last;
        return span + " " + name + (off ? "放假" : "上班");
    }
}
