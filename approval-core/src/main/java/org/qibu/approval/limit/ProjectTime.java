package org.qibu.approval.limit;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.qibu.approval.calendar.WorkdayCalendar;

/**
 * A project's two figures against its cap, in working days.
 *
 * @param cap the cap of its class
 * @param approval working days on which at least one case ran (审批用时); parallel days count once
 * @param span working days after the first filing up to and with the last result or today (跨度用时)
 * @param united the days that ran, joined and in order
 * @param light over the cap is {@link Light#BLUE}: policy, not law
 */
public record ProjectTime(TimeLimit cap, int approval, int span, ImmutableList<DayRange> united, Light light) {
    /** Throws {@link IllegalArgumentException} if the cap is not in working days. */
    public ProjectTime {
        checkArgument(cap.unit() == TimeLimit.Unit.WORKDAYS, "a cap is in working days: %s", cap);
    }

    /**
     * Reads the two figures.
     *
     * @param running the days on which each case ran, such as {@link LegalClock#running} gives them
     * @param fromFilingToResult the day of the first filing and that of the last result, or today
     */
    public static ProjectTime of(
            Iterable<DayRange> running,
            DayRange fromFilingToResult,
            TimeLimit cap,
            WorkdayCalendar calendar,
            LightThresholds thresholds) {
        WorkdayCalendar assumed = calendar.orAssumed();
        var united = DayRange.union(running);
        int approval =
                united.stream().mapToInt(days -> Step.WORKDAY.in(days, assumed)).sum();
        int span = assumed.workdaysBetween(fromFilingToResult.first(), fromFilingToResult.last());
        return new ProjectTime(cap, approval, span, united, light(cap, approval, thresholds));
    }

    /** Working days left under the cap; negative when over it. */
    public int remaining() {
        return cap.length() - approval;
    }

    /** Tells whether the day ran. */
    public boolean ranOn(LocalDate day) {
        return united.stream().anyMatch(days -> days.contains(day));
    }

    private static Light light(TimeLimit cap, int approval, LightThresholds thresholds) {
        int left = cap.length() - approval;
        if (left < 0) {
            return Light.BLUE;
        }
        return thresholds.isNear(left, cap.length()) ? Light.YELLOW : Light.GREEN;
    }
}
