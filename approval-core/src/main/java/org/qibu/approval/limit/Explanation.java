package org.qibu.approval.limit;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;

/**
 * A deadline with every day that leads to it.
 *
 * @param limit the time limit, extensions included
 * @param deadline what it comes to
 * @param days the day of the event first, the last day last, none left out
 */
public record Explanation(TimeLimit limit, Deadline deadline, ImmutableList<CountedDay> days) {
    /** Throws {@link IllegalArgumentException} if there is no day, or the last is not the deadline's. */
    public Explanation {
        checkArgument(!days.isEmpty(), "an explanation begins with the day of the event");
        checkArgument(
                days.get(days.size() - 1).date().equals(deadline.lastDay()),
                "an explanation of %s ends on it",
                deadline.lastDay());
    }

    /** The day of the event, which is not counted. */
    public LocalDate event() {
        return days.get(0).date();
    }

    /** The last day. */
    public LocalDate lastDay() {
        return deadline.lastDay();
    }

    /** How many days have this mark. */
    public int count(CountedDay.Mark mark) {
        return (int) days.stream().filter(day -> day.mark() == mark).count();
    }

    /** Sums up in one Chinese sentence. */
    public String summary() {
        StringBuilder text = new StringBuilder(
                "自 " + event() + " 次日起算，" + limit.text() + "：计入 " + count(CountedDay.Mark.COUNTED) + " 日");
        append(text, "休息日 ", count(CountedDay.Mark.REST));
        append(text, "依法不计入 ", count(CountedDay.Mark.EXCLUDED));
        append(text, "末日顺延 ", count(CountedDay.Mark.ROLLED));
        return text.append("，末日 ").append(deadline.text()).append("。").toString();
    }

    private static void append(StringBuilder text, String what, int count) {
        if (count > 0) {
            text.append("，").append(what).append(count).append(" 日");
        }
    }
}
