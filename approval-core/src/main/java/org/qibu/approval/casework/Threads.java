package org.qibu.approval.casework;

import java.util.Optional;
import org.qibu.approval.casework.fact.CaseEvent;
import org.qibu.approval.casework.fact.CaseFold;
import org.qibu.approval.casework.fact.DecisionEvent;
import org.qibu.approval.casework.fact.HandlingEvent;
import org.qibu.approval.casework.fact.IntakeEvent;
import org.qibu.approval.casework.fact.SubmissionEvent;
import org.qibu.approval.casework.fact.SubmissionFold;
import org.qibu.approval.matter.DepartmentId;
import org.qibu.approval.matter.MatterId;

/** The thread of one matter's entries a fact belongs to; empty for what stands once it was told. */
record Threads(MatterId matter) implements SubmissionFold<Optional<String>>, CaseFold<Optional<String>> {
    @Override
    public Optional<String> on(SubmissionEvent.Filed fact) {
        return Optional.empty();
    }

    @Override
    public Optional<String> on(SubmissionEvent.ReceiptIssued fact) {
        return Optional.empty();
    }

    @Override
    public Optional<String> on(SubmissionEvent.EntryCorrected fact) {
        return Optional.empty();
    }

    @Override
    public Optional<String> on(CaseEvent fact) {
        return fact.matter().equals(matter) ? fact.fold((CaseFold<Optional<String>>) this) : Optional.empty();
    }

    private static Optional<String> opinion(DepartmentId department) {
        return Optional.of("opinion of " + department);
    }

    @Override
    public Optional<String> on(IntakeEvent.CorrectedOnTheSpot fact) {
        return Optional.empty();
    }

    @Override
    public Optional<String> on(IntakeEvent.CorrectionNotified fact) {
        return Optional.empty();
    }

    @Override
    public Optional<String> on(IntakeEvent.CorrectionSupplied fact) {
        return Optional.empty();
    }

    @Override
    public Optional<String> on(IntakeEvent.CorrectionStillLacking fact) {
        return Optional.empty();
    }

    @Override
    public Optional<String> on(IntakeEvent.CorrectionCompleted fact) {
        return Optional.empty();
    }

    @Override
    public Optional<String> on(IntakeEvent.Accepted fact) {
        return Optional.empty();
    }

    @Override
    public Optional<String> on(IntakeEvent.DeemedAccepted fact) {
        return Optional.empty();
    }

    @Override
    public Optional<String> on(IntakeEvent.NotRequired fact) {
        return Optional.empty();
    }

    @Override
    public Optional<String> on(IntakeEvent.AcceptanceRefused fact) {
        return Optional.empty();
    }

    @Override
    public Optional<String> on(IntakeEvent.ApplicationWithdrawn fact) {
        return Optional.empty();
    }

    @Override
    public Optional<String> on(HandlingEvent.HandlerAssigned fact) {
        return Optional.of("handler");
    }

    @Override
    public Optional<String> on(HandlingEvent.HandlingStarted fact) {
        return Optional.empty();
    }

    @Override
    public Optional<String> on(HandlingEvent.OpinionRequested fact) {
        return opinion(fact.department());
    }

    @Override
    public Optional<String> on(HandlingEvent.OpinionGiven fact) {
        return opinion(fact.department());
    }

    @Override
    public Optional<String> on(HandlingEvent.OpinionReopened fact) {
        return opinion(fact.department());
    }

    @Override
    public Optional<String> on(HandlingEvent.MaterialsRevised fact) {
        return Optional.empty();
    }

    @Override
    public Optional<String> on(HandlingEvent.ExclusionTold fact) {
        return Optional.of("exclusion");
    }

    @Override
    public Optional<String> on(HandlingEvent.ExclusionEnded fact) {
        return Optional.of("exclusion");
    }

    @Override
    public Optional<String> on(HandlingEvent.Extended fact) {
        return Optional.of("extension");
    }

    @Override
    public Optional<String> on(HandlingEvent.AcceptedWithdrawn fact) {
        return Optional.empty();
    }

    @Override
    public Optional<String> on(DecisionEvent.Drafted fact) {
        return Optional.empty();
    }

    @Override
    public Optional<String> on(DecisionEvent.ReviewPassed fact) {
        return Optional.empty();
    }

    @Override
    public Optional<String> on(DecisionEvent.SentBack fact) {
        return Optional.empty();
    }

    @Override
    public Optional<String> on(DecisionEvent.Granted fact) {
        return Optional.empty();
    }

    @Override
    public Optional<String> on(DecisionEvent.Refused fact) {
        return Optional.empty();
    }

    @Override
    public Optional<String> on(DecisionEvent.ResultRecorded fact) {
        return Optional.of("result");
    }

    @Override
    public Optional<String> on(DecisionEvent.ResultIssued fact) {
        return Optional.empty();
    }

    @Override
    public Optional<String> on(DecisionEvent.Revoked fact) {
        return Optional.empty();
    }
}
