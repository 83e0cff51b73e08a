package org.qibu.server.desk.office;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.HashCode;
import java.util.Optional;
import org.qibu.approval.casework.Gathering;
import org.qibu.approval.casework.Submission;
import org.qibu.approval.casework.branch.CaseState;
import org.qibu.approval.casework.fact.Delivery;
import org.qibu.approval.casework.fact.DocumentNumber;
import org.qibu.approval.casework.fact.SubmissionId;
import org.qibu.approval.casework.reading.SubmissionReading;
import org.qibu.approval.law.Finding;
import org.qibu.approval.law.Ruling;
import org.qibu.approval.matter.MatterId;
import org.qibu.server.access.Caller;
import org.qibu.server.access.Operation;
import org.qibu.server.bench.Acting;
import org.qibu.server.bench.Bench;
import org.qibu.server.bench.County;
import org.qibu.server.bench.Outcome;
import org.qibu.server.bench.Written;
import org.qibu.server.desk.filing.HandedInFiles;
import org.qibu.server.desk.matter.CaseViews;
import org.qibu.server.files.FileStore;
import org.qibu.server.paging.Page;
import org.qibu.server.paging.Part;

/** The issuing window: what can be handed over now, and handing it over. */
public final class IssuingDesk {
    private final Bench bench;
    private final HandedInFiles files;
    private final CaseViews views;

    /** Works on this bench; certificates are found among the files. */
    public IssuingDesk(Bench bench, FileStore files) {
        this.bench = bench;
        this.files = new HandedInFiles(files);
        this.views = new CaseViews(bench.county());
    }

    /** Projects with results to hand over, the nearest limit first. */
    public Page<IssuingItem> queue(Caller caller, Part part) {
        caller.require(Operation.LIST_ISSUING);
        return bench.lists().toIssue(part).flatMap(id -> item(caller, bench.submission(id)));
    }

    private Optional<IssuingItem> item(Caller caller, Submission submission) {
        County county = bench.county();
        var reading = SubmissionReading.of(submission, county.today(), county.calendar(), county.lights());
        var ready = reading.readyToIssue();
        if (ready.isEmpty()) {
            return Optional.empty();
        }
        ImmutableList<String> waitingFor = reading.cases().stream()
                .filter(each -> each.branch().state().phase() != CaseState.Phase.ENDED && !ready.contains(each))
                .map(each -> each.branch().terms().name())
                .collect(toImmutableList());
        var project = bench.project(submission.filed().project());
        return Optional.of(new IssuingItem(
                project.id(),
                project.name(),
                waitingFor.isEmpty(),
                reading.issueBy(),
                ready.stream().map(each -> views.of(submission, each, caller)).collect(toImmutableList()),
                waitingFor));
    }

    /** Records the certificate that was made (制证), a kept file. */
    public Outcome<Written> recordResult(
            Acting acting, SubmissionId submission, MatterId matter, String number, HashCode digest) {
        return bench.act(
                acting,
                Operation.RECORD_RESULT,
                submission,
                matter,
                (found, stamp) -> files.find(digest).isPresent()
                        ? found.issuing().recordResult(stamp, matter, DocumentNumber.of(number), digest)
                        : Ruling.findings(ImmutableList.of(Finding.of("result.no-such-file", "没有收到证件文件。")
                                .at("digest")
                                .remedy("先上传证件文件。"))));
    }

    /**
     * Hands over results and serves refusals of one filing together, or none of them (发件).
     *
     * @throws IllegalArgumentException if no matter is named
     */
    public Outcome<Written> issue(
            Acting acting, SubmissionId submission, ImmutableSet<MatterId> matters, Delivery delivery) {
        return bench.act(
                acting,
                Operation.ISSUE_RESULTS,
                submission,
                (found, stamp) -> found.issuing().issue(stamp, matters, delivery, Gathering.AS_DECIDED));
    }
}
