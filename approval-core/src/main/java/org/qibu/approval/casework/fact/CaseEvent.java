package org.qibu.approval.casework.fact;

import org.qibu.approval.matter.MatterId;

/** A fact about one matter of a submission. */
public sealed interface CaseEvent extends SubmissionEvent permits IntakeEvent, HandlingEvent, DecisionEvent {
    /** The matter it is about. */
    MatterId matter();

    /** Hands itself to the method that is meant for it. */
    <R> R fold(CaseFold<R> fold);

    @Override
    default <R> R fold(SubmissionFold<R> fold) {
        return fold.on(this);
    }
}
