package org.qibu.server.desk.matter;

import org.qibu.approval.casework.branch.CaseState;

/** How far a matter has come, in the steps everybody knows (收件、受理、承办、审核、签发、发件). */
public enum Progress {
    /** The window's receipt is the step at hand. */
    RECEIPT("收件"),
    /** Acceptance is. */
    ACCEPTANCE("受理"),
    /** The officer's work is. */
    HANDLING("承办"),
    /** The reviewer's is. */
    REVIEW("审核"),
    /** The leader's is. */
    SIGNATURE("签发"),
    /** The decision is made, its result not handed over. */
    ISSUING("发件"),
    /** Everything is done. */
    DONE("办结"),
    /** It ended on the way: refused acceptance, not required, taken back, revoked. */
    CLOSED("终结");

    private final String text;

    Progress(String text) {
        this.text = text;
    }

    /** The Chinese word. */
    public String text() {
        return text;
    }

    public static Progress of(CaseState state) {
        return switch (state) {
            case FILED -> RECEIPT;
            case RECEIVED, CORRECTING, SUPPLIED -> ACCEPTANCE;
            case ACCEPTED, HANDLING, SPECIAL -> HANDLING;
            case DRAFTED -> REVIEW;
            case REVIEWED -> SIGNATURE;
            case GRANTED, READY, REFUSED -> ISSUING;
            case ISSUED, REFUSAL_SERVED -> DONE;
            case NOT_REQUIRED, NOT_ACCEPTED, WITHDRAWN, RECALLED, REVOKED -> CLOSED;
        };
    }
}
