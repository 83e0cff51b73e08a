package org.qibu.server.desk.guide;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.qibu.approval.limit.CountedDay;
import org.qibu.approval.limit.Explanation;

/**
 * A deadline with every day that leads to it.
 *
 * @param certainty {@code FIRM} or {@code PROVISIONAL}
 * @param summary it in one Chinese sentence
 */
public record ExplainedDeadline(
        LocalDate from, String limit, LocalDate lastDay, String certainty, String summary, ImmutableList<Day> days) {
    static ExplainedDeadline of(Explanation explained) {
        return new ExplainedDeadline(
                explained.event(),
                explained.limit().toString(),
                explained.lastDay(),
                explained.deadline().certainty(),
                explained.summary(),
                explained.days().stream()
                        .map(day -> new Day(day.date(), day.counted(), day.mark(), day.ordinal(), day.reason()))
                        .collect(toImmutableList()));
    }

    /** One day. */
    public record Day(LocalDate date, boolean counted, CountedDay.Mark mark, int ordinal, String reason) {}
}
