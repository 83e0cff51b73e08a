package org.qibu.server.desk;

import com.google.common.collect.ImmutableList;
import org.qibu.approval.casework.fact.SubmissionId;
import org.qibu.approval.matter.MatterId;
import org.qibu.server.access.Caller;

/** The comprehensive window: who waits, what is wrong with a filing, the receipt, what is corrected on the spot. */
public final class WindowDesk {
    /** The submissions that wait for the window or whose five days run, longest waiting first. */
    public ImmutableList<QueueItem> queue(Caller caller) {
        return Unready.tell(caller.toString());
    }

    /** Issues the receipt of the materials (收件凭证); this is not acceptance. */
    public Outcome<Written> issueReceipt(Acting acting, SubmissionId submission) {
        return Unready.tell(acting + " " + submission);
    }

    /** Lets errors be corrected on the spot. */
    public Outcome<Written> correctOnTheSpot(
            Acting acting,
            SubmissionId submission,
            MatterId matter,
            String what,
            ImmutableList<Filing.HandedIn> materials) {
        return Unready.tell(acting + " " + submission + matter + what + materials);
    }
}
