package org.qibu.approval.casework.reading;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.qibu.approval.casework.fact.DecisionEvent;
import org.qibu.approval.casework.fact.HandlingEvent;
import org.qibu.approval.casework.fact.IntakeEvent;
import org.qibu.approval.casework.fact.SubmissionEvent;

/** The status a fact is reported under in the national exchange (办理状态, BLZT). */
public enum ExchangeStatus {
    /** Received at the window. */
    RECEIVED(1, "接件"),
    /** Withdrawn by the applicant before acceptance. */
    WITHDRAWN(2, "撤件"),
    /** Accepted. */
    ACCEPTED(3, "受理"),
    /** Needs no approval. */
    NOT_REQUIRED(4, "不受理"),
    /** Acceptance was refused. */
    NOT_ACCEPTED(5, "不予受理"),
    /** A correction was asked for and has not come. */
    CORRECTION_BEGUN(6, "补正开始"),
    /** The correction came. */
    CORRECTION_DONE(7, "补正结束"),
    /** A department works on it. */
    HANDLING(8, "部门开始办理"),
    /** A procedure whose days are not charged is under way. */
    SPECIAL_BEGUN(9, "特别程序开始"),
    /** Such a procedure has ended. */
    SPECIAL_DONE(10, "特别程序结束"),
    /** Decided: granted. */
    GRANTED(11, "办结（通过）"),
    /** Reported once acceptance with tolerance exists; no fact of today means it. */
    GRANTED_WITH_TOLERANCE(12, "办结（容缺通过）"),
    /** Decided: refused. */
    REFUSED(13, "办结（不通过）"),
    /** Taken back by the applicant after acceptance. */
    RECALLED(14, "撤回"),
    /** What was granted was revoked. */
    REVOKED(15, "撤销");

    private static final ImmutableMap<Class<? extends SubmissionEvent>, Optional<ExchangeStatus>> TABLE =
            ImmutableMap.<Class<? extends SubmissionEvent>, Optional<ExchangeStatus>>builder()
                    .put(SubmissionEvent.Filed.class, Optional.of(RECEIVED))
                    .put(SubmissionEvent.ReceiptIssued.class, Optional.empty())
                    .put(SubmissionEvent.EntryCorrected.class, Optional.empty())
                    .put(IntakeEvent.CorrectedOnTheSpot.class, Optional.empty())
                    .put(IntakeEvent.CorrectionNotified.class, Optional.of(CORRECTION_BEGUN))
                    .put(IntakeEvent.CorrectionSupplied.class, Optional.empty())
                    .put(IntakeEvent.CorrectionStillLacking.class, Optional.of(CORRECTION_BEGUN))
                    .put(IntakeEvent.CorrectionCompleted.class, Optional.of(CORRECTION_DONE))
                    .put(IntakeEvent.Accepted.class, Optional.of(ACCEPTED))
                    .put(IntakeEvent.DeemedAccepted.class, Optional.of(ACCEPTED))
                    .put(IntakeEvent.NotRequired.class, Optional.of(NOT_REQUIRED))
                    .put(IntakeEvent.AcceptanceRefused.class, Optional.of(NOT_ACCEPTED))
                    .put(IntakeEvent.ApplicationWithdrawn.class, Optional.of(WITHDRAWN))
                    .put(HandlingEvent.HandlerAssigned.class, Optional.empty())
                    .put(HandlingEvent.HandlingStarted.class, Optional.of(HANDLING))
                    .put(HandlingEvent.OpinionRequested.class, Optional.empty())
                    .put(HandlingEvent.OpinionGiven.class, Optional.empty())
                    .put(HandlingEvent.OpinionReopened.class, Optional.empty())
                    .put(HandlingEvent.MaterialsRevised.class, Optional.empty())
                    .put(HandlingEvent.ExclusionTold.class, Optional.of(SPECIAL_BEGUN))
                    .put(HandlingEvent.ExclusionEnded.class, Optional.of(SPECIAL_DONE))
                    .put(HandlingEvent.Extended.class, Optional.empty())
                    .put(HandlingEvent.AcceptedWithdrawn.class, Optional.of(RECALLED))
                    .put(DecisionEvent.Drafted.class, Optional.empty())
                    .put(DecisionEvent.ReviewPassed.class, Optional.empty())
                    .put(DecisionEvent.SentBack.class, Optional.empty())
                    .put(DecisionEvent.Granted.class, Optional.of(GRANTED))
                    .put(DecisionEvent.Refused.class, Optional.of(REFUSED))
                    .put(DecisionEvent.ResultRecorded.class, Optional.empty())
                    .put(DecisionEvent.ResultIssued.class, Optional.empty())
                    .put(DecisionEvent.Revoked.class, Optional.of(REVOKED))
                    .buildOrThrow();

    private final int code;
    private final String text;

    ExchangeStatus(int code, String text) {
        this.code = code;
        this.text = text;
    }

    /** The status of a fact; empty where the exchange has none for it. */
    public static Optional<ExchangeStatus> of(SubmissionEvent fact) {
        return Optional.ofNullable(TABLE.get(fact.getClass())).orElseThrow();
    }

    /** The whole table, by type of fact. */
    public static ImmutableMap<Class<? extends SubmissionEvent>, Optional<ExchangeStatus>> table() {
        return TABLE;
    }

    /** The code of the standard, 1 to 15. */
    public int code() {
        return code;
    }

    /** The label. */
    public String text() {
        return text;
    }
}
