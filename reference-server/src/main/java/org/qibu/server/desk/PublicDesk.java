package org.qibu.server.desk;

import static com.google.common.collect.ImmutableList.toImmutableList;

import org.qibu.approval.casework.Submission;
import org.qibu.approval.casework.branch.Branch;
import org.qibu.approval.casework.fact.LastDays;
import org.qibu.approval.casework.fact.SubmissionEvent.ReceiptIssued;

/** What anybody may ask. */
public final class PublicDesk {
    private final Bench bench;

    /** Works on this bench. */
    public PublicDesk(Bench bench) {
        this.bench = bench;
    }

    /**
     * Where a submission is, by the number of its receipt.
     *
     * @throws NotFoundException if no receipt has this number
     */
    public PublicStatus check(String receipt) {
        return bench.byReceipt(receipt)
                .flatMap(submission -> submission.receipt().map(issued -> status(submission, issued)))
                .orElseThrow(() -> new NotFoundException("收件凭证", receipt));
    }

    private PublicStatus status(Submission submission, ReceiptIssued issued) {
        return new PublicStatus(
                issued.number().value(),
                issued.receivedOn(),
                submission.branches().values().stream().map(this::line).collect(toImmutableList()));
    }

    private PublicStatus.Line line(Branch branch) {
        return new PublicStatus.Line(
                branch.terms().name(),
                bench.county().department(branch.terms().department()),
                branch.state().text(),
                branch.told().map(LastDays::promised).map(told -> told.day()));
    }
}
