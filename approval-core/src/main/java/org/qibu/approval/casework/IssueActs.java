package org.qibu.approval.casework;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.qibu.approval.law.AdministrativeLicensingLaw.ART_38;
import static org.qibu.approval.law.AdministrativeLicensingLaw.ART_44;
import static org.qibu.approval.law.AdministrativeLicensingLaw.ART_69;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.HashCode;
import java.util.stream.Stream;
import org.qibu.approval.casework.branch.CaseState;
import org.qibu.approval.casework.fact.DecisionEvent.ResultIssued;
import org.qibu.approval.casework.fact.DecisionEvent.ResultRecorded;
import org.qibu.approval.casework.fact.DecisionEvent.Revoked;
import org.qibu.approval.casework.fact.Delivery;
import org.qibu.approval.casework.fact.DocumentNumber;
import org.qibu.approval.casework.fact.Stamp;
import org.qibu.approval.casework.fact.SubmissionEvent;
import org.qibu.approval.law.Finding;
import org.qibu.approval.law.Provenance;
import org.qibu.approval.law.Ruling;
import org.qibu.approval.limit.ExtensionRule;
import org.qibu.approval.limit.LegalLimit;
import org.qibu.approval.limit.TimeLimit;
import org.qibu.approval.matter.MatterId;

/** What is made of a decision, issued by the one window, and revoked (制证、发件、撤销). */
public final class IssueActs {
    /** Ten working days from the decision (《行政许可法》第四十四条). */
    public static final LegalLimit WITHIN = new LegalLimit(
            "LIC-44-ISSUE",
            "颁发、送达行政许可证件",
            TimeLimit.workdays(10),
            ART_44,
            new Provenance.Cited(ART_44.toString()),
            ExtensionRule.NONE);

    private final Submission submission;

    IssueActs(Submission submission) {
        this.submission = submission;
    }

    /** Records the certificate that was made. */
    public Ruling<SubmissionEvent> recordResult(
            Stamp stamp, MatterId matter, DocumentNumber certificate, HashCode digest) {
        return new Attempt(submission, CaseAct.RECORD_RESULT, stamp, matter)
                .unless(digest.bits() == 256, "issue.digest", "证件文件的摘要不是SHA-256。", "重新上传证件文件。", ART_44)
                .make(branch -> new ResultRecorded(stamp, matter, certificate, digest));
    }

    /**
     * The window issues results and serves refusals, by default all of the submission together.
     *
     * @throws IllegalArgumentException if no matter is named
     */
    public Ruling<SubmissionEvent> issue(
            Stamp stamp, ImmutableSet<MatterId> matters, Delivery delivery, Gathering gathering) {
        checkArgument(!matters.isEmpty(), "nothing to issue");
        var findings = Stream.concat(
                        matters.stream()
                                .flatMap(matter -> new Attempt(submission, CaseAct.ISSUE, stamp, matter)
                                        .findings().stream().map(finding -> finding.at(matter.value()))),
                        waiting(matters, gathering))
                .collect(toImmutableList());
        return findings.isEmpty()
                ? Ruling.facts(matters.stream()
                        .map(matter -> new ResultIssued(stamp, matter, delivery))
                        .collect(toImmutableList()))
                : Ruling.findings(findings);
    }

    /** The permit is revoked, with reasons (第六十九条). */
    public Ruling<SubmissionEvent> revoke(Stamp stamp, MatterId matter, DocumentNumber number, String reasons) {
        return new Attempt(submission, CaseAct.REVOKE, stamp, matter)
                .unless(!reasons.isBlank(), "revoke.no-reasons", "撤销没有说明理由。", "写明属于第六十九条的哪一种情形。", ART_69, ART_38)
                .make(branch -> new Revoked(stamp, matter, number, reasons));
    }

    private Stream<Finding> waiting(ImmutableSet<MatterId> matters, Gathering gathering) {
        if (gathering == Gathering.AS_DECIDED) {
            return Stream.empty();
        }
        ImmutableList<String> undecided = submission.branches().values().stream()
                .filter(branch -> !matters.contains(branch.terms().matter()))
                .filter(branch -> branch.state().phase() != CaseState.Phase.ENDED)
                .map(branch -> branch.terms().name())
                .collect(toImmutableList());
        return undecided.isEmpty()
                ? Stream.empty()
                : Stream.of(Finding.of("issue.not-all", "默认汇总发件，尚有事项未一并发出：" + String.join("、", undecided) + "。", ART_44)
                        .remedy("等全部事项办结后一并发件；临近十个工作日的，先行发出已决定的事项。"));
    }
}
