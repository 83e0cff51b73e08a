package org.qibu.approval.limit;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How a clock stands on a day. Counts are of working days or of days, as the limit has it.
 *
 * @param on the day of the reading
 * @param unit what the limit is written in
 * @param budget the whole limit with its lawful extensions, in counted days
 * @param used the counted days up to and with today, or with the day the clock was stopped
 * @param excluded the days left out until then that would else be counted
 * @param stopped whether what was due has been done, so that nothing is counted any more
 * @param remaining budget less used: zero on the last day, negative when it has passed
 * @param deadline the last day as the ledger stands
 * @param light how pressing it is
 * @param nextChangeOn the next day on which the light changes by the passing of days alone; empty if it never will
 */
public record ClockReading(
        LocalDate on,
        TimeLimit.Unit unit,
        int budget,
        int used,
        int excluded,
        boolean stopped,
        int remaining,
        Deadline deadline,
        Light light,
        Optional<LocalDate> nextChangeOn) {
    /** Tells whether the limit has passed. */
    public boolean isOver() {
        return remaining < 0;
    }

    /** The same under another light. */
    ClockReading under(Light other) {
        return new ClockReading(on, unit, budget, used, excluded, stopped, remaining, deadline, other, nextChangeOn);
    }

    /** Reads as Chinese: {@code 已用 12 个工作日，剩余 8 个工作日}, and {@code 用时 12 个工作日，提前 8 个工作日} once it is done. */
    public String text() {
        return stopped ? "用时 " + days(used) + "，" + outcome() : "已用 " + days(used) + "，" + left();
    }

    private String left() {
        return isOver() ? "已超 " + days(-remaining) : "剩余 " + days(remaining);
    }

    private String outcome() {
        if (remaining == 0) {
            return "按期";
        }
        return isOver() ? "超期 " + days(-remaining) : "提前 " + days(remaining);
    }

    private String days(int count) {
        return count + " " + unit.dayText();
    }
}
