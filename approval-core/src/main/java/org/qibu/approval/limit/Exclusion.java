package org.qibu.approval.limit;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.Optional;
import org.qibu.approval.calendar.WorkdayCalendar;

/**
 * Days not counted for a ground of 《行政许可法》第四十五条, as far as they were told in writing.
 *
 * @param ground why
 * @param toldOn the day of the written notice to the applicant; empty if there was none, and then nothing is excluded
 * @param from the first day that is not counted
 * @param told how long was told, beginning with {@code from}
 * @param ended the last day that was in fact needed; empty while it goes on
 * @param fact what it was, in Chinese, as the explanation cites it
 */
public record Exclusion(
        Ground ground,
        Optional<LocalDate> toldOn,
        LocalDate from,
        TimeLimit told,
        Optional<LocalDate> ended,
        String fact) {
    /** Throws {@link IllegalArgumentException} if no day was told, or it ended before it began. */
    public Exclusion {
        checkArgument(told.length() > 0, "an exclusion of no day");
        ended.ifPresent(end -> checkArgument(!end.isBefore(from), "an exclusion from %s that ended on %s", from, end));
    }

    /** An exclusion told in writing that goes on. */
    public static Exclusion told(Ground ground, LocalDate toldOn, LocalDate from, TimeLimit told, String fact) {
        return new Exclusion(ground, Optional.of(toldOn), from, told, Optional.empty(), fact);
    }

    /** The same, no longer needed after the given day, which is still excluded as far as it was told. */
    public Exclusion endedOn(LocalDate day) {
        return new Exclusion(ground, toldOn, from, told, Optional.of(day), fact);
    }

    /** The last day told. */
    public LocalDate lastTold(WorkdayCalendar calendar) {
        return told.unit().lastFrom(from, told.length(), calendar.orAssumed());
    }

    /**
     * The days that are not counted: from the first, but not before they were told, to the last needed, but not beyond
     * the last told. Empty if nothing was told or all of it too late.
     */
    public Optional<DayRange> days(WorkdayCalendar calendar) {
        LocalDate lastTold = lastTold(calendar);
        LocalDate last = ended.filter(end -> end.isBefore(lastTold)).orElse(lastTold);
        return toldOn.map(on -> on.isAfter(from) ? on : from)
                .filter(first -> !first.isAfter(last))
                .map(first -> DayRange.ofClosed(first, last));
    }

    /** Why its days are not counted, in Chinese. */
    public String reason() {
        return "依法不计入：" + ground.text() + (fact.isBlank() ? "" : "（" + fact + "）") + "，《行政许可法》第四十五条";
    }
}
