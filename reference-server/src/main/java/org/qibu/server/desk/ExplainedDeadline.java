package org.qibu.server.desk;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.qibu.approval.limit.CountedDay;

/**
 * A deadline with every day that leads to it.
 *
 * @param certainty {@code FIRM} or {@code PROVISIONAL}
 * @param summary it in one Chinese sentence
 */
public record ExplainedDeadline(
        LocalDate from, String limit, LocalDate lastDay, String certainty, String summary, ImmutableList<Day> days) {
    /** One day. */
    public record Day(LocalDate date, boolean counted, CountedDay.Mark mark, int ordinal, String reason) {}
}
