package org.qibu.approval.casework.branch;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.qibu.approval.casework.fact.CaseFold;
import org.qibu.approval.casework.fact.CorrectionItem;
import org.qibu.approval.casework.fact.DecisionEvent;
import org.qibu.approval.casework.fact.FactNumber;
import org.qibu.approval.casework.fact.HandlingEvent;
import org.qibu.approval.casework.fact.IntakeEvent;
import org.qibu.approval.casework.fact.Outcome;
import org.qibu.approval.limit.Exclusion;
import org.qibu.approval.limit.GrantedExtension;
import org.qibu.approval.matter.DepartmentId;

/** Moves a branch along by one fact. It never judges and never fails on a fact that an act made. */
record BranchFold(Branch branch, FactNumber number) implements CaseFold<Branch> {
    @Override
    public Branch on(IntakeEvent.CorrectedOnTheSpot fact) {
        return branch;
    }

    @Override
    public Branch on(IntakeEvent.CorrectionNotified fact) {
        var notified = Correction.notified(fact.stamp().on(), fact.items());
        return branch.with(branch.intake().with(notified)).at(CaseState.CORRECTING);
    }

    @Override
    public Branch on(IntakeEvent.CorrectionSupplied fact) {
        return correction(correction -> correction.supplied(fact.subjects()));
    }

    @Override
    public Branch on(IntakeEvent.CorrectionStillLacking fact) {
        ImmutableSet<String> lacking =
                fact.items().stream().map(CorrectionItem::subject).collect(toImmutableSet());
        return correction(correction -> correction.lacking(lacking)).at(CaseState.CORRECTING);
    }

    @Override
    public Branch on(IntakeEvent.CorrectionCompleted fact) {
        return correction(correction -> correction.completed(fact.stamp().on())).at(CaseState.SUPPLIED);
    }

    @Override
    public Branch on(IntakeEvent.Accepted fact) {
        return branch.with(branch.intake().accepted(fact.stamp().on(), false))
                .at(CaseState.ACCEPTED)
                .telling(fact.lastDays());
    }

    @Override
    public Branch on(IntakeEvent.DeemedAccepted fact) {
        return branch.with(branch.intake().accepted(fact.effectiveOn(), true))
                .at(CaseState.ACCEPTED)
                .telling(fact.lastDays());
    }

    @Override
    public Branch on(IntakeEvent.NotRequired fact) {
        return ended(fact.stamp().on()).at(CaseState.NOT_REQUIRED);
    }

    @Override
    public Branch on(IntakeEvent.AcceptanceRefused fact) {
        return ended(fact.stamp().on()).at(CaseState.NOT_ACCEPTED);
    }

    @Override
    public Branch on(IntakeEvent.ApplicationWithdrawn fact) {
        return ended(fact.stamp().on()).at(CaseState.WITHDRAWN);
    }

    @Override
    public Branch on(HandlingEvent.HandlerAssigned fact) {
        return branch.with(branch.handling().handledBy(fact.handler()));
    }

    @Override
    public Branch on(HandlingEvent.HandlingStarted fact) {
        return branch.with(branch.handling().handledBy(fact.handler())).inHand();
    }

    @Override
    public Branch on(HandlingEvent.OpinionRequested fact) {
        var asked = Opinion.requested(
                fact.department(), fact.asked(), fact.within(), fact.stamp().on(), fact.due());
        return branch.with(branch.handling().with(asked));
    }

    @Override
    public Branch on(HandlingEvent.OpinionGiven fact) {
        return opinion(
                fact.department(),
                opinion -> opinion.given(
                        fact.verdict(),
                        fact.opinion(),
                        fact.inputs(),
                        fact.stamp().on()));
    }

    @Override
    public Branch on(HandlingEvent.OpinionReopened fact) {
        return opinion(
                fact.department(), opinion -> opinion.reopened(fact.stamp().on(), fact.due()));
    }

    @Override
    public Branch on(HandlingEvent.MaterialsRevised fact) {
        return branch;
    }

    @Override
    public Branch on(HandlingEvent.ExclusionTold fact) {
        var exclusion = Exclusion.told(
                fact.ground(), fact.stamp().on(), fact.from(), fact.told(), fact.what() + "，" + fact.number());
        return branch.with(branch.handling().with(new ToldExclusion(number, fact.number(), exclusion)))
                .telling(fact.lastDays())
                .inHand();
    }

    @Override
    public Branch on(HandlingEvent.ExclusionEnded fact) {
        return branch.with(
                        branch.handling().ended(fact.exclusion(), fact.stamp().on()))
                .telling(fact.lastDays())
                .inHand();
    }

    @Override
    public Branch on(HandlingEvent.Extended fact) {
        var granted =
                new GrantedExtension(fact.by(), fact.approver(), fact.stamp().on(), fact.reasons());
        return branch.with(branch.handling().with(granted)).telling(fact.lastDays());
    }

    @Override
    public Branch on(HandlingEvent.AcceptedWithdrawn fact) {
        return ended(fact.stamp().on()).at(CaseState.RECALLED);
    }

    @Override
    public Branch on(DecisionEvent.Drafted fact) {
        var draft = new Draft(fact.outcome(), fact.reasons(), fact.stamp().actor(), Optional.empty());
        return branch.with(branch.conclusion().with(draft)).at(CaseState.DRAFTED);
    }

    @Override
    public Branch on(DecisionEvent.ReviewPassed fact) {
        return branch.conclusion()
                .draft()
                .map(draft -> branch.with(
                        branch.conclusion().with(draft.reviewedBy(fact.stamp().actor()))))
                .orElse(branch)
                .at(CaseState.REVIEWED);
    }

    @Override
    public Branch on(DecisionEvent.SentBack fact) {
        return branch.with(branch.conclusion().sentBack()).inHand();
    }

    @Override
    public Branch on(DecisionEvent.Granted fact) {
        var decision = new Decision(
                Outcome.GRANT, fact.stamp().on(), fact.number(), fact.stamp().actor(), Optional.of(fact.issueBy()));
        return branch.with(branch.conclusion().with(decision)).at(CaseState.GRANTED);
    }

    @Override
    public Branch on(DecisionEvent.Refused fact) {
        var decision = new Decision(
                Outcome.REFUSE, fact.stamp().on(), fact.number(), fact.stamp().actor(), Optional.empty());
        return branch.with(branch.conclusion().with(decision)).at(CaseState.REFUSED);
    }

    @Override
    public Branch on(DecisionEvent.ResultRecorded fact) {
        return branch.with(branch.conclusion().with(new Result(fact.number(), fact.digest())))
                .at(CaseState.READY);
    }

    @Override
    public Branch on(DecisionEvent.ResultIssued fact) {
        CaseState end = branch.state() == CaseState.REFUSED ? CaseState.REFUSAL_SERVED : CaseState.ISSUED;
        return branch.with(branch.conclusion().issued(fact.stamp().on())).at(end);
    }

    @Override
    public Branch on(DecisionEvent.Revoked fact) {
        return ended(fact.stamp().on()).at(CaseState.REVOKED);
    }

    private Branch ended(LocalDate on) {
        return branch.with(branch.conclusion().ended(on));
    }

    private Branch correction(UnaryOperator<Correction> change) {
        return branch.intake()
                .correction()
                .map(correction -> branch.with(branch.intake().with(change.apply(correction))))
                .orElse(branch);
    }

    private Branch opinion(DepartmentId department, UnaryOperator<Opinion> change) {
        return branch.handling()
                .opinion(department)
                .map(opinion -> branch.with(branch.handling().with(change.apply(opinion))))
                .orElse(branch);
    }
}
