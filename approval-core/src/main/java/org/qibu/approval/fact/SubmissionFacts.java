package org.qibu.approval.fact;

import org.qibu.approval.casework.fact.DecisionEvent;
import org.qibu.approval.casework.fact.HandlingEvent;
import org.qibu.approval.casework.fact.IntakeEvent;
import org.qibu.approval.casework.fact.SubmissionEvent;
import org.qibu.approval.store.FactKind;

/** How the facts of a submission are written down. A literal that was ever written is never changed and never reused. */
public final class SubmissionFacts {
    /** The streams of submissions, keyed by the submission's id. */
    public static final FactKind<SubmissionEvent> KIND = FactKind.named(
                    "submission", SubmissionEvent.class, SharedTags.ALL, event -> Stamps.of(event.stamp()))
            .type("filed", SubmissionEvent.Filed.class)
            .type("receipt-issued", SubmissionEvent.ReceiptIssued.class)
            .type("entry-corrected", SubmissionEvent.EntryCorrected.class)
            .type("corrected-on-the-spot", IntakeEvent.CorrectedOnTheSpot.class)
            .type("correction-notified", IntakeEvent.CorrectionNotified.class)
            .type("correction-supplied", IntakeEvent.CorrectionSupplied.class)
            .type("correction-still-lacking", IntakeEvent.CorrectionStillLacking.class)
            .type("correction-completed", IntakeEvent.CorrectionCompleted.class)
            .type("accepted", IntakeEvent.Accepted.class)
            .type("deemed-accepted", IntakeEvent.DeemedAccepted.class)
            .type("not-required", IntakeEvent.NotRequired.class)
            .type("acceptance-refused", IntakeEvent.AcceptanceRefused.class)
            .type("application-withdrawn", IntakeEvent.ApplicationWithdrawn.class)
            .type("handler-assigned", HandlingEvent.HandlerAssigned.class)
            .type("handling-started", HandlingEvent.HandlingStarted.class)
            .type("opinion-requested", HandlingEvent.OpinionRequested.class)
            .type("opinion-given", HandlingEvent.OpinionGiven.class)
            .type("opinion-reopened", HandlingEvent.OpinionReopened.class)
            .type("materials-revised", HandlingEvent.MaterialsRevised.class)
            .type("exclusion-told", HandlingEvent.ExclusionTold.class)
            .type("exclusion-ended", HandlingEvent.ExclusionEnded.class)
            .type("extended", HandlingEvent.Extended.class)
            .type("accepted-withdrawn", HandlingEvent.AcceptedWithdrawn.class)
            .type("drafted", DecisionEvent.Drafted.class)
            .type("review-passed", DecisionEvent.ReviewPassed.class)
            .type("sent-back", DecisionEvent.SentBack.class)
            .type("granted", DecisionEvent.Granted.class)
            .type("refused", DecisionEvent.Refused.class)
            .type("result-recorded", DecisionEvent.ResultRecorded.class)
            .type("result-issued", DecisionEvent.ResultIssued.class)
            .type("revoked", DecisionEvent.Revoked.class)
            .build();

    private SubmissionFacts() {}
}
