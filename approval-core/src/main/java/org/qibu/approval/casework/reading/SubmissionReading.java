package org.qibu.approval.casework.reading;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.casework.Submission;
import org.qibu.approval.casework.branch.CaseState;
import org.qibu.approval.limit.Light;
import org.qibu.approval.limit.LightThresholds;

/**
 * How a submission stands on a day.
 *
 * @param submission the submission
 * @param on the day
 * @param cases its matters, in the order of filing
 */
public record SubmissionReading(Submission submission, LocalDate on, ImmutableList<CaseReading> cases) {
    /** Reads a submission. */
    public static SubmissionReading of(
            Submission submission, LocalDate on, WorkdayCalendar calendar, LightThresholds thresholds) {
        return new SubmissionReading(
                submission,
                on,
                submission.branches().values().stream()
                        .map(branch -> CaseReading.of(branch, on, calendar, thresholds))
                        .collect(toImmutableList()));
    }

    /** The most pressing of its lights. */
    public Light light() {
        return cases.stream().map(CaseReading::light).reduce(Light.GREEN, Light::or);
    }

    /**
     * The next day on which anything here changes by the passing of days alone; this very day while silence has accepted a
     * matter and the fact is not recorded, so that whoever looks for what changed never passes it by.
     */
    public Optional<LocalDate> nextChangeOn() {
        Stream<LocalDate> silent = acceptedBySilence().isEmpty() ? Stream.empty() : Stream.of(on);
        return Stream.concat(silent, cases.stream().flatMap(each -> each.nextChangeOn().stream()))
                .min(LocalDate::compareTo);
    }

    /** The matters silence has accepted without the fact being recorded; a job records them. */
    public ImmutableList<CaseReading> acceptedBySilence() {
        return cases.stream().filter(CaseReading::isAcceptedBySilence).collect(toImmutableList());
    }

    /** What the window can hand out now. */
    public ImmutableList<CaseReading> readyToIssue() {
        return cases.stream()
                .filter(each -> each.branch().state() == CaseState.READY
                        || each.branch().state() == CaseState.REFUSED)
                .collect(toImmutableList());
    }

    /** The last day to tell what is lacking in what waits to be accepted; empty where nothing is to be told. */
    public Optional<LocalDate> tellBy() {
        return cases.stream()
                .filter(each -> each.branch().state().phase() == CaseState.Phase.INTAKE)
                .flatMap(each -> each.telling().stream())
                .map(clock -> clock.deadline().lastDay())
                .min(LocalDate::compareTo);
    }

    /** The last day to hand out what is ready; empty where nothing is, or the law sets no days for it. */
    public Optional<LocalDate> issueBy() {
        return readyToIssue().stream()
                .flatMap(each -> each.issuing().stream())
                .map(clock -> clock.deadline().lastDay())
                .min(LocalDate::compareTo);
    }

    /** Tells whether every matter is over. */
    public boolean isOver() {
        return cases.stream().allMatch(each -> each.branch().state().phase() == CaseState.Phase.ENDED);
    }
}
