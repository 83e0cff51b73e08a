package org.qibu.approval.casework.reading;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.casework.branch.Branch;
import org.qibu.approval.casework.fact.LastDays;
import org.qibu.approval.law.Finding;
import org.qibu.approval.limit.ClockReading;
import org.qibu.approval.limit.Light;
import org.qibu.approval.limit.LightThresholds;
import org.qibu.approval.limit.PairedReading;

/**
 * How one matter stands on a day.
 *
 * @param branch the matter
 * @param on the day
 * @param telling the five working days to tell what is to be corrected; empty while nothing has to be told
 * @param clocks the statutory and the promised clock; empty before acceptance
 * @param computed what the last days come to by this calendar; the branch has what was told
 * @param issuing the ten working days to issue what was granted; empty before the decision
 * @param next what comes next
 * @param findings what is wrong on that day
 */
public record CaseReading(
        Branch branch,
        LocalDate on,
        Optional<ClockReading> telling,
        Optional<PairedReading> clocks,
        Optional<LastDays> computed,
        Optional<ClockReading> issuing,
        NextAct next,
        ImmutableList<Finding> findings) {
    /** Reads a matter. */
    public static CaseReading of(Branch branch, LocalDate on, WorkdayCalendar calendar, LightThresholds thresholds) {
        var clocks = branch.clocks().map(paired -> paired.read(on, calendar, thresholds));
        var computed = clocks.map(LastDays::of);
        var issuing = OpenClock.issuing(branch).map(clock -> clock.read(on, calendar, thresholds));
        return new CaseReading(
                branch,
                on,
                OpenClock.telling(branch).map(clock -> clock.read(on, calendar, thresholds)),
                clocks,
                computed,
                issuing,
                NextAct.of(branch, on, calendar),
                new ReadingFindings(branch, on, calendar).all(clocks, computed, issuing));
    }

    /** The most pressing of its lights that still matter; green when it is over and was in time. */
    public Light light() {
        return lights().map(ClockOrPair::light).reduce(Light.GREEN, Light::or);
    }

    /** The next day on which anything here changes by the passing of days alone; empty if nothing will. */
    public Optional<LocalDate> nextChangeOn() {
        return lights().flatMap(each -> each.next().stream()).min(LocalDate::compareTo);
    }

    /**
     * The last day of the limit that ends first of those that run: five days to tell, the promise or the law, ten days to
     * issue; empty where none runs.
     */
    public Optional<LocalDate> dueOn() {
        return switch (branch.state().phase()) {
            case INTAKE -> telling.map(clock -> clock.deadline().lastDay());
            case IN_HAND ->
                clocks.flatMap(pair -> Stream.of(pair.promised(), pair.statutory())
                        .map(clock -> clock.deadline().lastDay())
                        .min(LocalDate::compareTo));
            case DECIDED -> issuing.map(clock -> clock.deadline().lastDay());
            case ENDED -> Optional.empty();
        };
    }

    /** Tells whether silence has accepted it although the fact is not recorded yet. */
    public boolean isAcceptedBySilence() {
        return next.holder() == Holder.LAW;
    }

    /** Tells whether the last day told is another than the calendar now gives; both are then shown. */
    public boolean toldDiffers() {
        return findings.stream().anyMatch(finding -> finding.code().equals("reading.told-differs"));
    }

    private Stream<ClockOrPair> lights() {
        return Stream.of(
                        telling.map(clock -> new ClockOrPair(clock.light(), clock.nextChangeOn())),
                        clocks.map(pair -> new ClockOrPair(pair.light(), pair.nextChangeOn())),
                        issuing.map(clock -> new ClockOrPair(clock.light(), clock.nextChangeOn())))
                .flatMap(Optional::stream);
    }

    private record ClockOrPair(Light light, Optional<LocalDate> next) {}
}
