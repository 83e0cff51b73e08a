package org.qibu.approval.limit;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import org.qibu.approval.calendar.WorkdayCalendar;

/**
 * What a new notice or closing does to the open clocks, to be seen before it is confirmed.
 *
 * @param moved the clocks whose last day changes, in the order given
 * @param confirmed the clocks whose last day stays and is firm now, having been provisional
 * @param <K> what names a clock
 */
public record DeadlineMoves<K>(ImmutableList<Move<K>> moved, ImmutableList<Move<K>> confirmed) {
    /**
     * One clock's deadline before and after.
     *
     * @param <K> what names a clock
     */
    public record Move<K>(K clock, Deadline before, Deadline after) {}

    /** Compares the deadlines of the clocks that still run on two calendars. */
    public static <K> DeadlineMoves<K> of(Map<K, LegalClock> clocks, WorkdayCalendar before, WorkdayCalendar after) {
        var all = clocks.entrySet().stream()
                .filter(entry -> entry.getValue().stopped().isEmpty())
                .map(entry -> new Move<>(
                        entry.getKey(),
                        entry.getValue().deadline(before),
                        entry.getValue().deadline(after)))
                .collect(toImmutableList());
        return new DeadlineMoves<>(
                all.stream()
                        .filter(move -> !move.before.lastDay().equals(move.after.lastDay()))
                        .collect(toImmutableList()),
                all.stream()
                        .filter(move -> move.before.lastDay().equals(move.after.lastDay())
                                && !move.before.isFirm()
                                && move.after.isFirm())
                        .collect(toImmutableList()));
    }
}
