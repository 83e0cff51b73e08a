package org.qibu.approval.casework.fact;

/**
 * One answer for every type of fact about a case; a new type does not compile until it is answered.
 *
 * @param <R> the answer
 */
public interface CaseFold<R> {
    /** Answers {@link IntakeEvent.CorrectedOnTheSpot}. */
    R on(IntakeEvent.CorrectedOnTheSpot fact);

    /** Answers {@link IntakeEvent.CorrectionNotified}. */
    R on(IntakeEvent.CorrectionNotified fact);

    /** Answers {@link IntakeEvent.CorrectionSupplied}. */
    R on(IntakeEvent.CorrectionSupplied fact);

    /** Answers {@link IntakeEvent.CorrectionStillLacking}. */
    R on(IntakeEvent.CorrectionStillLacking fact);

    /** Answers {@link IntakeEvent.CorrectionCompleted}. */
    R on(IntakeEvent.CorrectionCompleted fact);

    /** Answers {@link IntakeEvent.Accepted}. */
    R on(IntakeEvent.Accepted fact);

    /** Answers {@link IntakeEvent.DeemedAccepted}. */
    R on(IntakeEvent.DeemedAccepted fact);

    /** Answers {@link IntakeEvent.NotRequired}. */
    R on(IntakeEvent.NotRequired fact);

    /** Answers {@link IntakeEvent.AcceptanceRefused}. */
    R on(IntakeEvent.AcceptanceRefused fact);

    /** Answers {@link IntakeEvent.ApplicationWithdrawn}. */
    R on(IntakeEvent.ApplicationWithdrawn fact);

    /** Answers {@link HandlingEvent.HandlerAssigned}. */
    R on(HandlingEvent.HandlerAssigned fact);

    /** Answers {@link HandlingEvent.HandlingStarted}. */
    R on(HandlingEvent.HandlingStarted fact);

    /** Answers {@link HandlingEvent.OpinionRequested}. */
    R on(HandlingEvent.OpinionRequested fact);

    /** Answers {@link HandlingEvent.OpinionGiven}. */
    R on(HandlingEvent.OpinionGiven fact);

    /** Answers {@link HandlingEvent.OpinionReopened}. */
    R on(HandlingEvent.OpinionReopened fact);

    /** Answers {@link HandlingEvent.MaterialsRevised}. */
    R on(HandlingEvent.MaterialsRevised fact);

    /** Answers {@link HandlingEvent.ExclusionTold}. */
    R on(HandlingEvent.ExclusionTold fact);

    /** Answers {@link HandlingEvent.ExclusionEnded}. */
    R on(HandlingEvent.ExclusionEnded fact);

    /** Answers {@link HandlingEvent.Extended}. */
    R on(HandlingEvent.Extended fact);

    /** Answers {@link HandlingEvent.AcceptedWithdrawn}. */
    R on(HandlingEvent.AcceptedWithdrawn fact);

    /** Answers {@link DecisionEvent.Drafted}. */
    R on(DecisionEvent.Drafted fact);

    /** Answers {@link DecisionEvent.ReviewPassed}. */
    R on(DecisionEvent.ReviewPassed fact);

    /** Answers {@link DecisionEvent.SentBack}. */
    R on(DecisionEvent.SentBack fact);

    /** Answers {@link DecisionEvent.Granted}. */
    R on(DecisionEvent.Granted fact);

    /** Answers {@link DecisionEvent.Refused}. */
    R on(DecisionEvent.Refused fact);

    /** Answers {@link DecisionEvent.ResultRecorded}. */
    R on(DecisionEvent.ResultRecorded fact);

    /** Answers {@link DecisionEvent.ResultIssued}. */
    R on(DecisionEvent.ResultIssued fact);

    /** Answers {@link DecisionEvent.Revoked}. */
    R on(DecisionEvent.Revoked fact);
}
