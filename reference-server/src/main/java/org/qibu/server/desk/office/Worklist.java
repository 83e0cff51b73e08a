package org.qibu.server.desk.office;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.qibu.approval.casework.IssueActs;
import org.qibu.approval.casework.Submission;
import org.qibu.approval.casework.branch.Branch;
import org.qibu.approval.casework.branch.Correction;
import org.qibu.approval.casework.branch.Opinion;
import org.qibu.approval.casework.reading.CaseReading;
import org.qibu.approval.casework.reading.Holder;
import org.qibu.approval.casework.reading.SubmissionReading;
import org.qibu.approval.limit.ClockReading;
import org.qibu.approval.limit.Light;
import org.qibu.approval.limit.SilenceRule;
import org.qibu.approval.limit.TimeLimit;
import org.qibu.server.access.Caller;
import org.qibu.server.access.Operation;
import org.qibu.server.bench.Bench;
import org.qibu.server.bench.County;
import org.qibu.server.desk.matter.CaseViews;
import org.qibu.server.desk.matter.Due;
import org.qibu.server.paging.Page;
import org.qibu.server.paging.Part;
import org.qibu.server.reading.Turn;
import org.qibu.server.reading.Work;

/** What a department has to do (待办): whose turn each matter is, and which of its limits ends first. */
final class Worklist {
    private final Bench bench;
    private final CaseViews views;

    Worklist(Bench bench) {
        this.bench = bench;
        this.views = new CaseViews(bench.county());
    }

    /** All of it, or the part that waits for the caller's own act, or the part that does not; due first. */
    Page<WorkItem> of(Caller caller, Optional<Boolean> mine, Part part) {
        var lists = bench.lists();
        return mine.map(own -> lists.work(caller.office(), caller.role(), own, part))
                .orElseGet(() -> lists.work(caller.office(), part))
                .flatMap(work -> item(caller, work));
    }

    private Optional<WorkItem> item(Caller caller, Work work) {
        County county = bench.county();
        Submission submission = bench.submission(work.submission());
        return SubmissionReading.of(submission, county.today(), county.calendar(), county.lights()).cases().stream()
                .filter(each -> each.branch().terms().matter().equals(work.matter()))
                .filter(each -> each.next().holder() != Holder.NOBODY)
                .findFirst()
                .flatMap(each -> item(caller, submission, each));
    }

    private Optional<WorkItem> item(Caller caller, Submission submission, CaseReading reading) {
        Branch branch = reading.branch();
        if (branch.terms().department().value().equals(caller.office())) {
            return Optional.of(
                    item(caller, submission, reading, "主办", Turn.of(reading) == caller.role(), due(reading)));
        }
        return branch.handling().opinions().values().stream()
                .filter(Opinion::isOpen)
                .filter(opinion -> opinion.department().value().equals(caller.office()))
                .findFirst()
                .map(opinion -> item(
                        caller,
                        submission,
                        reading,
                        "征求意见",
                        caller.may(Operation.GIVE_OPINION),
                        Optional.of(asked(opinion, reading.light()))));
    }

    WorkTally tally(Caller caller) {
        return WorkTally.of(
                bench.lists().pending(caller.office(), caller.role()),
                bench.county().today(),
                bench.county().calendar());
    }

    private WorkItem item(
            Caller caller, Submission submission, CaseReading reading, String role, boolean mine, Optional<Due> due) {
        var project = submission.filed().project();
        return new WorkItem(
                project, bench.project(project).name(), role, mine, due, views.of(submission, reading, caller));
    }

    /** The limit that ends first of those that run now: five days to tell, the promise, the law, ten days to issue. */
    private Optional<Due> due(CaseReading reading) {
        var branch = reading.branch();
        return switch (branch.state().phase()) {
            case INTAKE ->
                reading.telling()
                        .map(clock -> due(
                                "受理或告知",
                                clock.deadline().lastDay(),
                                clock.light(),
                                branch.intake()
                                        .correction()
                                        .flatMap(Correction::completedOn)
                                        .orElse(branch.intake().receivedOn()),
                                SilenceRule.ART_32.limit().limit()));
            case IN_HAND ->
                reading.clocks()
                        .map(pair -> Stream.of(
                                        due(Due.PROMISED, pair.promised(), pair.light()),
                                        due(Due.STATUTORY, pair.statutory(), pair.light()))
                                .min(comparing(Due::day))
                                .orElseThrow());
            case DECIDED ->
                branch.conclusion()
                        .decision()
                        .flatMap(decision -> reading.issuing()
                                .map(clock -> due(
                                        "颁发送达",
                                        clock.deadline().lastDay(),
                                        clock.light(),
                                        decision.on(),
                                        IssueActs.WITHIN.limit())));
            case ENDED -> Optional.empty();
        };
    }

    private Due due(String what, ClockReading clock, Light light) {
        LocalDate day = clock.deadline().lastDay();
        return new Due(what, day, left(day), light, Optional.empty());
    }

    private Due due(String what, LocalDate day, Light light, LocalDate from, TimeLimit limit) {
        return new Due(what, day, left(day), light, Optional.of(new Due.Span(from, limit)));
    }

    /** A late opinion breaks a promise between offices; no law calls it overdue. */
    private Due asked(Opinion opinion, Light ofMatter) {
        LocalDate day = opinion.due().day();
        Light late = left(day) < 0 ? Light.BLUE : left(day) <= 1 ? Light.YELLOW : Light.GREEN;
        return due("答复意见", day, late.or(ofMatter), opinion.requestedOn(), opinion.within());
    }

    private int left(LocalDate day) {
        return bench.county()
                .calendar()
                .orAssumed()
                .workdaysBetween(bench.county().today(), day);
    }
}
