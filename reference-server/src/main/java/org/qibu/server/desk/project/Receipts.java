package org.qibu.server.desk.project;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import org.qibu.approval.casework.Submission;
import org.qibu.approval.casework.fact.SubmissionEvent.ReceiptIssued;
import org.qibu.approval.casework.fact.SubmittedMaterial;
import org.qibu.approval.limit.SilenceRule;
import org.qibu.server.access.Caller;
import org.qibu.server.bench.Bench;
import org.qibu.server.bench.NotFoundException;
import org.qibu.server.desk.filing.FiledAnswers;

/** Receipts and materials as pages show them. */
record Receipts(Bench bench) {
    /**
     * The receipt of a submission.
     *
     * @throws NotFoundException if none was issued yet
     */
    Receipt of(Caller caller, Submission submission) {
        return submission
                .receipt()
                .map(issued -> of(caller, submission, issued))
                .orElseThrow(() -> new NotFoundException("收件凭证", submission.id().value()));
    }

    private Receipt of(Caller caller, Submission submission, ReceiptIssued issued) {
        var filed = submission.filed();
        var computed = SilenceRule.ART_32
                .limit()
                .limit()
                .deadline(issued.receivedOn(), bench.county().calendar())
                .lastDay();
        return new Receipt(
                issued.number().value(),
                submission.id(),
                bench.project(filed.project()).name(),
                filed.applicant().value(),
                issued.receivedOn(),
                issued.stamp().on(),
                issued.tellBy().day(),
                Optional.of(computed).filter(day -> !day.equals(issued.tellBy().day())),
                submission.branches().values().stream()
                        .map(branch -> branch.terms().name())
                        .collect(toImmutableList()),
                lines(filed.materials().stream(), FiledAnswers.isHandledBy(submission, caller)));
    }

    /** Materials by name, each with its digest where the caller handles them: whoever can name a file can hand it in. */
    ImmutableList<SubmissionPage.HandedInLine> lines(Stream<SubmittedMaterial> materials, boolean handled) {
        return materials
                .map(each -> new SubmissionPage.HandedInLine(
                        each.material().value(),
                        bench.county()
                                .regime()
                                .material(each.material())
                                .map(material -> material.name())
                                .orElse(each.material().value()),
                        handled ? each.digest().toString() : "",
                        each.bytes(),
                        each.mediaType()))
                .collect(toImmutableList());
    }
}
