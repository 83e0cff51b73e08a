package org.qibu.server.desk.matter;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.stream.Stream;
import org.qibu.approval.casework.CaseAct;
import org.qibu.approval.casework.IssueActs;
import org.qibu.approval.casework.LifeOfSubmission;
import org.qibu.approval.casework.Submission;
import org.qibu.approval.casework.branch.Branch;
import org.qibu.approval.casework.branch.Correction;
import org.qibu.approval.casework.branch.Decision;
import org.qibu.approval.casework.reading.CaseReading;
import org.qibu.approval.law.Finding;
import org.qibu.approval.limit.ClockReading;
import org.qibu.approval.limit.Light;
import org.qibu.approval.limit.PairedReading;
import org.qibu.server.access.Caller;
import org.qibu.server.access.Operation;
import org.qibu.server.bench.County;
import org.qibu.server.bench.Parties;

/** Readings of cases as pages show them. */
public final class CaseViews {
    private static final Lit NOT_RUNNING = notRunning("尚未受理，受理后起算");
    private static final Lit NEVER_RAN = notRunning("未受理即已终结，期限没有起算");

    /** Which act of the core an operation is; an operation that is not here is not an act on a matter. */
    private static final ImmutableMap<Operation, CaseAct> ACTS = ImmutableMap.<Operation, CaseAct>builder()
            .put(Operation.ISSUE_RECEIPT, CaseAct.ISSUE_RECEIPT)
            .put(Operation.CORRECT_ON_THE_SPOT, CaseAct.CORRECT_ON_THE_SPOT)
            .put(Operation.ACCEPT, CaseAct.ACCEPT)
            .put(Operation.NOTIFY_CORRECTION, CaseAct.NOTIFY_CORRECTION)
            .put(Operation.SUPPLY_CORRECTION, CaseAct.SUPPLY_CORRECTION)
            .put(Operation.DECLINE_NOT_REQUIRED, CaseAct.DECLINE_NOT_REQUIRED)
            .put(Operation.REFUSE_ACCEPTANCE, CaseAct.REFUSE_ACCEPTANCE)
            .put(Operation.WITHDRAW, CaseAct.WITHDRAW)
            .put(Operation.START, CaseAct.START)
            .put(Operation.REQUEST_OPINION, CaseAct.REQUEST_OPINION)
            .put(Operation.GIVE_OPINION, CaseAct.GIVE_OPINION)
            .put(Operation.REOPEN_OPINION, CaseAct.REOPEN_OPINION)
            .put(Operation.REVISE_MATERIALS, CaseAct.REVISE_MATERIALS)
            .put(Operation.EXCLUDE, CaseAct.TELL_EXCLUSION)
            .put(Operation.END_EXCLUSION, CaseAct.END_EXCLUSION)
            .put(Operation.EXTEND, CaseAct.EXTEND)
            .put(Operation.DRAFT, CaseAct.DRAFT)
            .put(Operation.REVIEW, CaseAct.PASS_REVIEW)
            .put(Operation.SIGN, CaseAct.SIGN)
            .put(Operation.RECORD_RESULT, CaseAct.RECORD_RESULT)
            .put(Operation.ISSUE_RESULTS, CaseAct.ISSUE)
            .put(Operation.REVOKE, CaseAct.REVOKE)
            .buildOrThrow();

    private final County county;

    public CaseViews(County county) {
        this.county = county;
    }

    public MatterCase of(Submission submission, CaseReading reading, Caller caller) {
        Branch branch = reading.branch();
        var terms = branch.terms();
        return new MatterCase(
                submission.id(),
                terms.matter(),
                terms.name(),
                terms.department(),
                county.department(terms.department()),
                branch.state().text(),
                branch.state().phase().text(),
                Progress.of(branch.state()),
                lit(branch, reading.clocks().map(PairedReading::statutory)),
                lit(branch, reading.clocks().map(PairedReading::promised)),
                branch.intake().acceptedOn(),
                reading.next().text(),
                whose(reading),
                opinions(branch),
                exclusions(branch),
                corrections(branch),
                materials(branch),
                askable(branch),
                branch.conclusion().decision().map(decision -> decision(reading, decision)),
                county.named(reading.findings()),
                acts(submission, branch, caller));
    }

    private static Lit notRunning(String why) {
        return new Lit(Light.GREY, "未起算", Optional.empty(), true, 0, 0, 0, 0, why);
    }

    private static Lit lit(Branch branch, Optional<ClockReading> clock) {
        return clock.map(reading -> new Lit(
                        reading.light(),
                        reading.light().word(),
                        Optional.of(reading.deadline().lastDay()),
                        reading.deadline().isFirm(),
                        reading.budget(),
                        reading.used(),
                        reading.excluded(),
                        reading.remaining(),
                        reading.text()))
                .orElseGet(() -> Progress.of(branch.state()) == Progress.CLOSED ? NEVER_RAN : NOT_RUNNING);
    }

    private String whose(CaseReading reading) {
        var offices = reading.next().offices();
        return offices.isEmpty()
                ? reading.next().holder().text()
                : offices.stream().map(county::department).collect(joining("、"));
    }

    private ImmutableList<MatterCase.OpinionLine> opinions(Branch branch) {
        return branch.handling().opinions().values().stream()
                .map(opinion -> new MatterCase.OpinionLine(
                        opinion.department(),
                        county.department(opinion.department()),
                        opinion.asked(),
                        opinion.standing(),
                        opinion.opinion(),
                        opinion.due().day(),
                        opinion.isOpen()))
                .collect(toImmutableList());
    }

    private static ImmutableList<MatterCase.ExclusionLine> exclusions(Branch branch) {
        return branch.handling().exclusions().stream()
                .map(told -> new MatterCase.ExclusionLine(
                        told.fact().value(),
                        told.exclusion().ground().text(),
                        told.exclusion().from(),
                        told.exclusion().told().text(),
                        told.exclusion().ended(),
                        told.number().value()))
                .collect(toImmutableList());
    }

    private ImmutableList<MatterCase.CorrectionLine> corrections(Branch branch) {
        return branch.intake().correction().stream().flatMap(this::lines).collect(toImmutableList());
    }

    private Stream<MatterCase.CorrectionLine> lines(Correction correction) {
        return correction.items().stream()
                .map(item -> new MatterCase.CorrectionLine(
                        item.subject(),
                        county.subject(item.subject()),
                        item.lacking(),
                        item.required(),
                        correction.supplied().contains(item.subject())));
    }

    private ImmutableList<MatterCase.MaterialLine> materials(Branch branch) {
        return county.regime().matter(branch.terms().matter()).stream()
                .flatMap(matter -> matter.materials().stream())
                .flatMap(need -> county.regime().material(need.material()).stream())
                .filter(material -> material.held().isEmpty())
                .map(material -> new MatterCase.MaterialLine(material.id(), material.name()))
                .distinct()
                .collect(toImmutableList());
    }

    private ImmutableList<MatterCase.AskableLine> askable(Branch branch) {
        return county.regime().departments().stream()
                .filter(department -> !department.id().equals(branch.terms().department()))
                .filter(department -> branch.handling().opinion(department.id()).isEmpty())
                .map(department -> new MatterCase.AskableLine(
                        department.id(),
                        department.name(),
                        branch.terms().consulted().stream()
                                .anyMatch(asked -> asked.department().equals(department.id()))))
                .collect(toImmutableList());
    }

    private MatterCase.DecisionLine decision(CaseReading reading, Decision decision) {
        return new MatterCase.DecisionLine(
                decision.outcome().text(),
                decision.on(),
                decision.number().value(),
                reading.branch()
                        .conclusion()
                        .result()
                        .map(made -> made.number().value())
                        .orElse(""),
                reading.issuing().map(clock -> issue(decision, clock)));
    }

    /** The ten working days to issue what was granted. */
    private static Due issue(Decision decision, ClockReading clock) {
        return new Due(
                "颁发送达",
                clock.deadline().lastDay(),
                clock.remaining(),
                clock.light(),
                Optional.of(new Due.Span(decision.on(), IssueActs.WITHIN.limit())));
    }

    /** What the caller could do: on its own matters, and on another's its opinion if it was asked; each with what the life of a submission has against it now. */
    public ImmutableList<PermittedAct> acts(Submission submission, Branch branch, Caller caller) {
        return ACTS.entrySet().stream()
                .filter(entry -> caller.may(entry.getKey(), Parties.of(submission, branch, entry.getKey())))
                .map(entry -> new PermittedAct(
                        entry.getKey(), entry.getKey().text(), hindered(submission, branch, caller, entry.getValue())))
                .collect(toImmutableList());
    }

    /** What stands against an act now: its place in the life, and for an extension what the law has against any. */
    private ImmutableList<Finding> hindered(Submission submission, Branch branch, Caller caller, CaseAct act) {
        ImmutableList<Finding> barred = LifeOfSubmission.cell(branch.state(), act).bar().stream()
                .map(bar -> bar.finding(act, branch.state()))
                .collect(toImmutableList());
        return act == CaseAct.EXTEND && barred.isEmpty()
                ? submission
                        .clock()
                        .againstExtending(county.stamp(caller), branch.terms().matter(), county.calendar())
                : barred;
    }
}
