package org.qibu.server.desk.project;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.qibu.approval.casework.branch.Branch;
import org.qibu.approval.casework.reading.CaseReading;
import org.qibu.approval.limit.DayRange;
import org.qibu.approval.limit.PairedClocks;
import org.qibu.approval.picture.GanttPicture;
import org.qibu.approval.picture.GanttPicture.Kind;
import org.qibu.approval.picture.GanttPicture.Segment;
import org.qibu.approval.project.ProjectReading;
import org.qibu.server.bench.County;

/** A project's cases as a Gantt chart: what ran when, what did not count, what is due. */
final class Gantt {
    private Gantt() {}

    static GanttPicture of(ProjectReading reading, County county) {
        ImmutableList<GanttPicture.Row> rows =
                reading.cases().map(each -> row(each, county)).collect(toImmutableList());
        LocalDate first = reading.cases()
                .map(each -> each.branch().intake().receivedOn())
                .min(LocalDate::compareTo)
                .orElse(county.today());
        LocalDate last = Stream.concat(
                        Stream.of(county.today()),
                        rows.stream().flatMap(row -> row.deadlines().stream()).map(GanttPicture.Due::day))
                .max(LocalDate::compareTo)
                .orElseThrow();
        return new GanttPicture(
                reading.project().name(),
                county.today(),
                GanttPicture.daysOff(DayRange.ofClosed(first, last), county.calendar()),
                rows,
                reading.time().map(time -> GanttPicture.Cap.of(time, county.today(), county.calendar())));
    }

    private static GanttPicture.Row row(CaseReading reading, County county) {
        Branch branch = reading.branch();
        String stage = county.regime()
                .matter(branch.terms().matter())
                .flatMap(matter -> county.regime().stage(matter.stage()))
                .map(found -> found.name())
                .orElse("其他");
        return new GanttPicture.Row(
                stage,
                branch.terms().name(),
                county.department(branch.terms().department()),
                segments(branch, county),
                reading.computed().stream()
                        .flatMap(days -> Stream.of(
                                new GanttPicture.Due(days.statutory().day(), true),
                                new GanttPicture.Due(days.promised().day(), false)))
                        .collect(toImmutableList()),
                branch.clocks().isPresent() ? Optional.of(reading.light()) : Optional.empty(),
                reading.clocks()
                        .map(clocks -> clocks.promised().text())
                        .orElse(branch.state().text()));
    }

    private static ImmutableList<Segment> segments(Branch branch, County county) {
        LocalDate today = county.today();
        LocalDate received = branch.intake().receivedOn();
        LocalDate until = branch.conclusion().endedOn().orElse(today);
        Optional<PairedClocks> clocks = branch.clocks();
        LocalDate accepted = branch.intake().acceptedOn().orElse(until);
        Stream<Segment> waiting = accepted.isAfter(received)
                ? Stream.of(new Segment(DayRange.ofClosed(received, accepted), Kind.WAITING, "受理之前"))
                : Stream.empty();
        Stream<Segment> running = clocks.stream()
                .flatMap(each -> each.statutory().running(today, county.calendar()).stream())
                .map(days -> new Segment(days, Kind.RUNNING, "办理"));
        Stream<Segment> excluded = clocks.stream()
                .flatMap(each -> each.statutory().excludedDays(county.calendar()).stream())
                .map(days -> new Segment(days, Kind.EXCLUDED, "特别程序"));
        return Stream.of(waiting, running, excluded)
                .flatMap(each -> each)
                .sorted(java.util.Comparator.comparing(
                        (Segment each) -> each.days().first()))
                .collect(toImmutableList());
    }
}
