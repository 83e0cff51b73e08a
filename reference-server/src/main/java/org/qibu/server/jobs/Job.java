package org.qibu.server.jobs;

import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;
import java.time.LocalTime;
import org.qibu.approval.calendar.OfficeHours;

/**
 * Something done again and again.
 *
 * @param name stable; the database knows it by this
 * @param schedule when it is due
 * @param work may fail; it is then tried again when it is due; where it is long it ends when its thread is interrupted
 */
public record Job(String name, Schedule schedule, Runnable work) {
    /** Due so long after each run, and at once when there was none. */
    public static Job every(String name, Duration every, Runnable work) {
        return new Job(name, FixedDelay.of(every), work);
    }

    /** Due every day at a time in the county; a day on which no server ran then is made up for by the first that does. */
    public static Job daily(String name, LocalTime at, Runnable work) {
        return new Job(name, new Daily(OfficeHours.ZONE, at), work);
    }
}
