package org.qibu.approval.project;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.casework.Submission;
import org.qibu.approval.casework.branch.Branch;
import org.qibu.approval.casework.branch.Conclusion;
import org.qibu.approval.casework.reading.CaseReading;
import org.qibu.approval.casework.reading.Holder;
import org.qibu.approval.casework.reading.SubmissionReading;
import org.qibu.approval.limit.DayRange;
import org.qibu.approval.limit.Light;
import org.qibu.approval.limit.LightThresholds;
import org.qibu.approval.limit.ProjectTime;

/**
 * How a project stands on a day.
 *
 * @param project the project
 * @param on the day
 * @param submissions its submissions as they stand
 * @param time 审批用时 and 跨度用时 against the cap; empty before the first filing
 */
public record ProjectReading(
        Project project, LocalDate on, ImmutableList<SubmissionReading> submissions, Optional<ProjectTime> time) {
    /** Reads a project with its submissions; those filed later than the day have not happened yet. */
    public static ProjectReading of(
            Project project,
            Collection<Submission> submissions,
            LocalDate on,
            WorkdayCalendar calendar,
            LightThresholds thresholds) {
        var filed = submissions.stream()
                .filter(each -> !each.filed().stamp().on().isAfter(on))
                .collect(toImmutableList());
        return new ProjectReading(
                project,
                on,
                filed.stream()
                        .map(each -> SubmissionReading.of(each, on, calendar, thresholds))
                        .collect(toImmutableList()),
                span(filed, on)
                        .map(span -> ProjectTime.of(
                                running(filed, on, calendar),
                                span,
                                project.regime().cap(),
                                calendar,
                                thresholds)));
    }

    /** Every matter of every submission. */
    public Stream<CaseReading> cases() {
        return submissions.stream().flatMap(each -> each.cases().stream());
    }

    /** The most pressing light, of the cases under way and of the cap. */
    public Light light() {
        return Stream.concat(
                        cases().filter(each -> each.next().holder() != Holder.NOBODY)
                                .map(CaseReading::light),
                        time.stream().map(ProjectTime::light))
                .reduce(Light.GREEN, Light::or);
    }

    /** From the first filing to the last result, or to the day of the reading; empty before the first filing. */
    Optional<DayRange> span() {
        return span(submissions.stream().map(SubmissionReading::submission).collect(toImmutableList()), on);
    }

    /** Whoever holds it: the holder of its most pressing case under way. */
    public Holder holder() {
        return cases().filter(each -> each.next().holder() != Holder.NOBODY)
                .max((one, other) -> one.light().compareTo(other.light()))
                .map(each -> each.next().holder())
                .orElse(Holder.NOBODY);
    }

    /** The days that count: of every case that counts, from the start of its clock to its decision, less the excluded. */
    private static ImmutableList<DayRange> running(
            ImmutableList<Submission> filed, LocalDate on, WorkdayCalendar calendar) {
        return branches(filed)
                .filter(branch -> branch.terms().counts())
                .flatMap(branch -> branch.clocks().stream())
                .flatMap(clocks -> clocks.statutory().running(on, calendar).stream())
                .collect(toImmutableList());
    }

    private static Optional<DayRange> span(ImmutableList<Submission> filed, LocalDate on) {
        Optional<LocalDate> first =
                filed.stream().map(each -> each.filed().stamp().on()).min(LocalDate::compareTo);
        boolean over =
                branches(filed).allMatch(branch -> branch.conclusion().endedOn().isPresent());
        Optional<LocalDate> last = branches(filed)
                .map(Branch::conclusion)
                .map(Conclusion::endedOn)
                .flatMap(Optional::stream)
                .filter(day -> !day.isAfter(on))
                .max(LocalDate::compareTo);
        return first.map(day -> DayRange.ofClosed(day, over ? last.orElse(on) : on));
    }

    private static Stream<Branch> branches(ImmutableList<Submission> filed) {
        return filed.stream().flatMap(each -> each.branches().values().stream());
    }
}
