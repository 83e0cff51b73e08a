package org.qibu.approval.calendar;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;

/**
 * Days on which one place's offices are closed by order of its government (临时停止办公), such as for a flood.
 *
 * @param number the order's document number
 * @param issued the date of issue
 * @param days the days closed
 * @param reason why, in Chinese
 */
public record LocalClosing(String number, LocalDate issued, ImmutableSortedSet<LocalDate> days, String reason) {
    /** Throws {@link IllegalArgumentException} if it names no day. */
    public LocalClosing {
        checkArgument(!days.isEmpty(), "closing %s names no day", number);
    }
}
