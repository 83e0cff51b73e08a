package org.qibu.approval.casework.fact;

import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.limit.PairedClocks;
import org.qibu.approval.limit.PairedReading;

/**
 * The last days of a case as they were told.
 *
 * @param statutory by law (法定期限届满日)
 * @param promised by promise (承诺办结日)
 */
public record LastDays(ToldDay statutory, ToldDay promised) {
    /** What these clocks come to by this calendar. */
    public static LastDays of(PairedClocks clocks, WorkdayCalendar calendar) {
        return new LastDays(
                ToldDay.of(clocks.statutory().deadline(calendar)),
                ToldDay.of(clocks.promised().deadline(calendar)));
    }

    /** What clocks that were read came to. */
    public static LastDays of(PairedReading clocks) {
        return new LastDays(
                ToldDay.of(clocks.statutory().deadline()),
                ToldDay.of(clocks.promised().deadline()));
    }
}
