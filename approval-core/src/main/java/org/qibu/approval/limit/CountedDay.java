package org.qibu.approval.limit;

import java.time.LocalDate;
import org.qibu.approval.calendar.CalendarDay;

/**
 * One day of a time limit: counted or not, and why.
 *
 * @param day the day as the calendar has it
 * @param mark what it is to the time limit
 * @param ordinal the how-manieth counted day it is, from 1; 0 if it is not counted
 * @param reason why, in Chinese, with the notice's number, the fact or the article
 */
public record CountedDay(CalendarDay day, Mark mark, int ordinal, String reason) {
    /** The day. */
    public LocalDate date() {
        return day.date();
    }

    /** Tells whether the day uses up the time limit. */
    public boolean counted() {
        return mark == Mark.COUNTED;
    }

    /** What a day is to a time limit. */
    public enum Mark {
        /** The day of the event, never counted (期间开始的当日不计入). */
        EVENT,
        /** Counted. */
        COUNTED,
        /** A day off, which a time limit in working days does not count. */
        REST,
        /** Not counted by law, such as for an expert review told in writing. */
        EXCLUDED,
        /** After the last counted day, which was a day off, up to the next working day (顺延). */
        ROLLED
    }
}
