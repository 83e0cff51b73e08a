package org.qibu.approval.limit;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.law.Finding;

/**
 * A legal clock: a budget and a ledger of what is not counted; never a stored date.
 *
 * @param limit the budget and how it may be extended
 * @param start the day of the event, not counted
 * @param exclusions what is not counted, in any order
 * @param extensions what was granted, in the order of granting
 * @param stopped the day on which what was due was done; empty while it runs
 */
public record LegalClock(
        LegalLimit limit,
        LocalDate start,
        ImmutableList<Exclusion> exclusions,
        ImmutableList<GrantedExtension> extensions,
        Optional<LocalDate> stopped) {

    /** A clock that begins to run after the given day. */
    public static LegalClock of(LegalLimit limit, LocalDate start) {
        return new LegalClock(limit, start, ImmutableList.of(), ImmutableList.of(), Optional.empty());
    }

    /** This clock with one more exclusion. */
    public LegalClock with(Exclusion exclusion) {
        return new LegalClock(limit, start, Ledger.add(exclusions, exclusion), extensions, stopped);
    }

    /** This clock with one more extension. */
    public LegalClock with(GrantedExtension extension) {
        return new LegalClock(limit, start, exclusions, Ledger.add(extensions, extension), stopped);
    }

    /** This clock stopped for good: what was due was done on that day. */
    public LegalClock stoppedOn(LocalDate day) {
        return new LegalClock(limit, start, exclusions, extensions, Optional.of(day));
    }

    /** The last day as the ledger stands; an exclusion that goes on is taken at its told length. */
    public Deadline deadline(WorkdayCalendar calendar) {
        return Ledger.of(this, calendar).count().deadline();
    }

    /** The same with every day that leads to it. */
    public Explanation explain(WorkdayCalendar calendar) {
        return Ledger.of(this, calendar).count().explain();
    }

    /** How the clock stands on a day. */
    public ClockReading read(LocalDate today, WorkdayCalendar calendar, LightThresholds thresholds) {
        return Ledger.of(this, calendar).read(today, thresholds);
    }

    /** The days that run, from the day after the start to the day it stopped or the given day, without the excluded. */
    public ImmutableList<DayRange> running(LocalDate through, WorkdayCalendar calendar) {
        LocalDate last = stopped.filter(day -> day.isBefore(through)).orElse(through);
        return last.isAfter(start)
                ? DayRange.ofClosed(start.plusDays(1), last).without(excludedDays(calendar))
                : ImmutableList.of();
    }

    /** The days its exclusions leave out, joined and in order. */
    public ImmutableList<DayRange> excludedDays(WorkdayCalendar calendar) {
        return DayRange.union(exclusions.stream()
                .flatMap(exclusion -> exclusion.days(calendar).stream())
                .toList());
    }

    /** What is wrong in the ledger by itself; empty when all is lawful. */
    public ImmutableList<Finding> findings(WorkdayCalendar calendar) {
        return findings(LocalDate.MIN, calendar);
    }

    /** What is wrong in the ledger on a day: what goes on beyond the told days is found then. */
    public ImmutableList<Finding> findings(LocalDate today, WorkdayCalendar calendar) {
        return Ledger.of(this, calendar).findings(today);
    }

    List<Excluded> excluded(WorkdayCalendar calendar) {
        return exclusions.stream()
                .flatMap(exclusion ->
                        exclusion.days(calendar).stream().map(days -> new Excluded(days, exclusion.reason())))
                .toList();
    }
}
