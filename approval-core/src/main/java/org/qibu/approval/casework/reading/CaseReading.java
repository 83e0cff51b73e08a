package org.qibu.approval.casework.reading;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.casework.IssueActs;
import org.qibu.approval.casework.branch.Branch;
import org.qibu.approval.casework.branch.CaseState;
import org.qibu.approval.casework.branch.Correction;
import org.qibu.approval.casework.branch.Decision;
import org.qibu.approval.casework.fact.LastDays;
import org.qibu.approval.casework.fact.Outcome;
import org.qibu.approval.law.Finding;
import org.qibu.approval.limit.ClockReading;
import org.qibu.approval.limit.LegalClock;
import org.qibu.approval.limit.Light;
import org.qibu.approval.limit.LightThresholds;
import org.qibu.approval.limit.PairedReading;
import org.qibu.approval.limit.SilenceRule;

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
        var issuing = issuing(branch).map(clock -> clock.read(on, calendar, thresholds));
        return new CaseReading(
                branch,
                on,
                telling(branch).map(clock -> clock.read(on, calendar, thresholds)),
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

    private static Optional<LegalClock> telling(Branch branch) {
        if (branch.state().phase() != CaseState.Phase.INTAKE || branch.state() == CaseState.CORRECTING) {
            return Optional.empty();
        }
        var rule = SilenceRule.ART_32.limit();
        return branch.intake()
                .correction()
                .map(Correction::completedOn)
                .map(supplied -> supplied.map(day -> LegalClock.of(rule, day)))
                .orElseGet(() -> Optional.of(LegalClock.of(rule, branch.intake().receivedOn())));
    }

    private static Optional<LegalClock> issuing(Branch branch) {
        return branch.conclusion()
                .decision()
                .filter(decision -> decision.outcome() == Outcome.GRANT)
                .map(Decision::on)
                .map(day -> LegalClock.of(IssueActs.WITHIN, day))
                .map(clock ->
                        branch.conclusion().endedOn().map(clock::stoppedOn).orElse(clock));
    }

    private record ClockOrPair(Light light, Optional<LocalDate> next) {}
}
