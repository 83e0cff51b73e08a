package org.qibu.server.desk.office;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.server.paging.Tally;

/**
 * Who waits at the window, counted.
 *
 * @param waiting how many have no receipt yet
 * @param told how many have one and wait to be accepted or told what they lack
 * @param near of how many of both the days to tell end within {@link #NEAR} working days, or have ended
 */
public record WindowTally(Tally waiting, Tally told, int near) {
    /** Of the five working days, so many left are near the end. */
    public static final int NEAR = 1;

    static WindowTally of(
            ImmutableList<LocalDate> waiting,
            ImmutableList<LocalDate> told,
            LocalDate today,
            WorkdayCalendar calendar) {
        LocalDate beyond = calendar.orAssumed().plusWorkdays(today, NEAR + 1);
        var near = Iterables.filter(Iterables.concat(waiting, told), day -> day.isBefore(beyond));
        return new WindowTally(Tally.of(waiting.size()), Tally.of(told.size()), Iterables.size(near));
    }
}
