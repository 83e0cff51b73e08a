package org.qibu.server.reading;

import com.google.common.collect.ImmutableList;
import java.util.function.Supplier;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.limit.LightThresholds;
import org.qibu.server.store.Projections;

/** Every reading that is kept in tables. */
public final class CountyProjections {
    private CountyProjections() {}

    /**
     * The projections on the calendar in force.
     *
     * @param calendar asked at every write; what was written by another one is read anew
     */
    public static Projections of(Supplier<WorkdayCalendar> calendar, LightThresholds thresholds) {
        return new Projections(
                ImmutableList.of(new ProjectProjection(), new SubmissionProjection(calendar, thresholds)));
    }
}
