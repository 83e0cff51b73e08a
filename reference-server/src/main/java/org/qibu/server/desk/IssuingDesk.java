package org.qibu.server.desk;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.HashCode;
import org.qibu.approval.casework.fact.Delivery;
import org.qibu.approval.casework.fact.SubmissionId;
import org.qibu.approval.matter.MatterId;
import org.qibu.server.access.Caller;

/** The issuing window: what can be handed over now, and handing it over. */
public final class IssuingDesk {
    /** Projects with results to hand over, the nearest limit first. */
    public ImmutableList<IssuingItem> queue(Caller caller) {
        return Unready.tell(caller.toString());
    }

    /** Records the certificate that was made (制证), a kept file. */
    public Outcome<Written> recordResult(
            Acting acting, SubmissionId submission, MatterId matter, String number, HashCode digest) {
        return Unready.tell(acting + " " + submission + matter + number + digest);
    }

    /** Hands over a result, or serves a refusal (发件). */
    public Outcome<Written> issue(Acting acting, SubmissionId submission, MatterId matter, Delivery delivery) {
        return Unready.tell(acting + " " + submission + matter + delivery);
    }
}
