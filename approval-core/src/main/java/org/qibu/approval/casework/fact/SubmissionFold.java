package org.qibu.approval.casework.fact;

/**
 * One answer for every kind of fact of a submission; facts about one matter go on to a {@link CaseFold}.
 *
 * @param <R> the answer
 */
public interface SubmissionFold<R> {
    /** Answers the filing. */
    R on(SubmissionEvent.Filed fact);

    /** Answers the window's receipt. */
    R on(SubmissionEvent.ReceiptIssued fact);

    /** Answers the correction of an entry. */
    R on(SubmissionEvent.EntryCorrected fact);

    /** Answers a fact about one matter. */
    R on(CaseEvent fact);
}
