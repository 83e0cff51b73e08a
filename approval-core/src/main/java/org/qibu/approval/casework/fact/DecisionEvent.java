package org.qibu.approval.casework.fact;

import com.google.common.hash.HashCode;
import org.qibu.approval.matter.MatterId;

/** A fact from the draft of a decision to its end. */
public sealed interface DecisionEvent extends CaseEvent {
    /**
     * The handler proposed a decision (承办).
     *
     * @param outcome what is proposed
     * @param reasons why
     */
    record Drafted(Stamp stamp, MatterId matter, Outcome outcome, String reasons) implements DecisionEvent {
        @Override
        public <R> R fold(CaseFold<R> fold) {
            return fold.on(this);
        }
    }

    /**
     * The reviewer agreed with the proposal (审核).
     *
     * @param opinion the opinion of the review
     */
    record ReviewPassed(Stamp stamp, MatterId matter, String opinion) implements DecisionEvent {
        @Override
        public <R> R fold(CaseFold<R> fold) {
            return fold.on(this);
        }
    }

    /**
     * The proposal was sent back to the handler (退回承办). The statutory clock runs on.
     *
     * @param reason why
     */
    record SentBack(Stamp stamp, MatterId matter, String reason) implements DecisionEvent {
        @Override
        public <R> R fold(CaseFold<R> fold) {
            return fold.on(this);
        }
    }

    /**
     * The permit was granted (签发，准予行政许可).
     *
     * @param number the written decision
     * @param issueBy the last day to issue it, as told
     * @param footing what that day rests on
     */
    record Granted(Stamp stamp, MatterId matter, DocumentNumber number, ToldDay issueBy, Footing footing)
            implements DecisionEvent {
        @Override
        public <R> R fold(CaseFold<R> fold) {
            return fold.on(this);
        }
    }

    /**
     * The permit was refused (签发，不予行政许可).
     *
     * @param number the written decision
     * @param reasons the reasons as told
     * @param remedies the remedies as told: 行政复议 and 行政诉讼
     */
    record Refused(Stamp stamp, MatterId matter, DocumentNumber number, String reasons, String remedies)
            implements DecisionEvent {
        @Override
        public <R> R fold(CaseFold<R> fold) {
            return fold.on(this);
        }
    }

    /**
     * What is to be issued was made (制证).
     *
     * @param number the number of the certificate
     * @param digest the SHA-256 of the document
     */
    record ResultRecorded(Stamp stamp, MatterId matter, DocumentNumber number, HashCode digest)
            implements DecisionEvent {
        @Override
        public <R> R fold(CaseFold<R> fold) {
            return fold.on(this);
        }
    }

    /**
     * The window issued the certificate, or served the refusal (发件).
     *
     * @param delivery how it reached the applicant
     */
    record ResultIssued(Stamp stamp, MatterId matter, Delivery delivery) implements DecisionEvent {
        @Override
        public <R> R fold(CaseFold<R> fold) {
            return fold.on(this);
        }
    }

    /**
     * The permit was revoked (撤销).
     *
     * @param number the written decision
     * @param reasons the reasons as told
     */
    record Revoked(Stamp stamp, MatterId matter, DocumentNumber number, String reasons) implements DecisionEvent {
        @Override
        public <R> R fold(CaseFold<R> fold) {
            return fold.on(this);
        }
    }
}
