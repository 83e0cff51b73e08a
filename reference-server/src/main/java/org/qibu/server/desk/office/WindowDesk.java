package org.qibu.server.desk.office;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.qibu.approval.casework.Submission;
import org.qibu.approval.casework.branch.CaseState;
import org.qibu.approval.casework.branch.Correction;
import org.qibu.approval.casework.fact.SubmissionId;
import org.qibu.approval.casework.reading.CaseReading;
import org.qibu.approval.casework.reading.SubmissionReading;
import org.qibu.approval.law.Ruling;
import org.qibu.approval.limit.ClockReading;
import org.qibu.approval.matter.MatterId;
import org.qibu.server.access.Caller;
import org.qibu.server.access.Operation;
import org.qibu.server.bench.Acting;
import org.qibu.server.bench.Bench;
import org.qibu.server.bench.County;
import org.qibu.server.bench.Outcome;
import org.qibu.server.bench.Written;
import org.qibu.server.desk.filing.Filing;
import org.qibu.server.desk.filing.FilingChecks;
import org.qibu.server.desk.filing.HandedInFiles;
import org.qibu.server.files.FileStore;
import org.qibu.server.paging.Page;
import org.qibu.server.paging.Part;

/** The comprehensive window: who waits, what is wrong with a filing, the receipt, what is corrected on the spot. */
public final class WindowDesk {
    private final Bench bench;
    private final HandedInFiles files;
    private final FilingChecks checks;

    /** Works on this bench; what is handed in is found among the files. */
    public WindowDesk(Bench bench, FileStore files) {
        this.bench = bench;
        this.files = new HandedInFiles(files);
        this.checks = new FilingChecks(bench.county());
    }

    /**
     * The submissions that wait for the window or whose five days run: those without a receipt first, then the longest
     * waiting.
     *
     * @param received only those that have a receipt, or only those that have none; empty for all
     */
    public Page<QueueItem> queue(Caller caller, Optional<Boolean> received, Part part) {
        caller.require(Operation.LIST_WINDOW_QUEUE);
        return received.map(those -> bench.lists().atWindow(those, part))
                .orElseGet(() -> bench.lists().atWindow(part))
                .flatMap(id -> item(bench.submission(id)));
    }

    /** The same, counted. */
    public WindowTally tally(Caller caller) {
        caller.require(Operation.LIST_WINDOW_QUEUE);
        return WindowTally.of(
                bench.lists().tellBy(false),
                bench.lists().tellBy(true),
                bench.county().today(),
                bench.county().calendar());
    }

    private Optional<QueueItem> item(Submission submission) {
        County county = bench.county();
        var reading = SubmissionReading.of(submission, county.today(), county.calendar(), county.lights());
        ImmutableList<CaseReading> waiting = reading.cases().stream()
                .filter(each -> each.branch().state().phase() == CaseState.Phase.INTAKE)
                .collect(toImmutableList());
        var project = bench.project(submission.filed().project());
        return waiting.stream()
                .flatMap(each -> each.telling().stream())
                .min(comparing(ClockReading::remaining))
                .map(clock -> new QueueItem(
                        submission.id(),
                        project.id(),
                        project.name(),
                        submission.filed().stamp().on(),
                        submission.receipt().isPresent(),
                        tellFrom(waiting, clock),
                        clock.deadline().lastDay(),
                        clock.remaining(),
                        waiting.stream()
                                .map(each -> each.branch().terms().name())
                                .collect(toImmutableList()),
                        checks.findings(bench.asFiled(submission), submission)));
    }

    private static LocalDate tellFrom(ImmutableList<CaseReading> waiting, ClockReading clock) {
        return waiting.stream()
                .filter(each -> each.telling().filter(clock::equals).isPresent())
                .map(each -> each.branch().intake())
                .map(intake ->
                        intake.correction().flatMap(Correction::completedOn).orElse(intake.receivedOn()))
                .findFirst()
                .orElseThrow();
    }

    /** Issues the receipt of the materials (收件凭证); this is not acceptance. */
    public Outcome<Written> issueReceipt(Acting acting, SubmissionId submission) {
        County county = bench.county();
        return bench.act(
                acting,
                Operation.ISSUE_RECEIPT,
                submission,
                (found, stamp) -> found.intake().issueReceipt(stamp, county.document("收件", found), county.calendar()));
    }

    /** Lets errors be corrected on the spot. */
    public Outcome<Written> correctOnTheSpot(
            Acting acting,
            SubmissionId submission,
            MatterId matter,
            String what,
            ImmutableList<Filing.HandedIn> materials) {
        return bench.act(
                acting,
                Operation.CORRECT_ON_THE_SPOT,
                submission,
                matter,
                (found, stamp) -> files.find(materials)
                        .fold(
                                kept -> found.intake()
                                        .correctOnTheSpot(
                                                stamp,
                                                matter,
                                                what,
                                                kept,
                                                bench.county().calendar()),
                                Ruling::findings));
    }
}
