package org.qibu.server.desk.office;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.server.paging.Tally;
import org.qibu.server.reading.PendingWork;

/**
 * What waits for somebody's own act, counted, what is due first before anything else.
 *
 * @param all how many there are
 * @param over how many are over their limit
 * @param today how many end today
 * @param soon how many end within {@link #SOON} working days
 * @param next how many wait for each kind of act, in Chinese
 */
public record WorkTally(Tally all, int over, int today, int soon, ImmutableMap<String, Integer> next) {
    /** So many working days left, or fewer, are soon. */
    public static final int SOON = 3;

    static WorkTally of(ImmutableList<PendingWork> pending, LocalDate today, WorkdayCalendar calendar) {
        WorkdayCalendar assumed = calendar.orAssumed();
        int[] within = new int[3];
        Map<String, Integer> next = new LinkedHashMap<>();
        for (PendingWork work : pending.subList(0, Math.min(pending.size(), Tally.MOST))) {
            next.merge(work.next(), 1, Integer::sum);
            if (!work.counting()) {
                continue;
            }
            if (work.dueOn().isBefore(today)) {
                within[0]++;
            } else if (work.dueOn().equals(today)) {
                within[1]++;
            } else if (work.dueOn().isBefore(today.plusYears(1))
                    && assumed.workdaysBetween(today, work.dueOn()) <= SOON) {
                within[2]++;
            }
        }
        return new WorkTally(Tally.of(pending.size()), within[0], within[1], within[2], ImmutableMap.copyOf(next));
    }
}
