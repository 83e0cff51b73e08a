package org.qibu.approval.casework.branch;

/** The state of one matter of a submission (办件状态). */
public enum CaseState {
    /** The application arrived; the window has not issued its receipt. */
    FILED(Phase.INTAKE, "已提交，待接件"),
    /** The receipt was issued; nothing was told yet. */
    RECEIVED(Phase.INTAKE, "已接件，待受理"),
    /** A correction notice is out. */
    CORRECTING(Phase.INTAKE, "待补正"),
    /** Everything asked was supplied. */
    SUPPLIED(Phase.INTAKE, "已补正，应当受理"),
    /** Accepted, or deemed so. */
    ACCEPTED(Phase.IN_HAND, "已受理，待办理"),
    /** The department handles it. */
    HANDLING(Phase.IN_HAND, "办理中"),
    /** Handled, with days that are not counted told and not ended. */
    SPECIAL(Phase.IN_HAND, "特别程序中"),
    /** A decision is proposed. */
    DRAFTED(Phase.IN_HAND, "已承办，待审核"),
    /** The proposal is reviewed. */
    REVIEWED(Phase.IN_HAND, "已审核，待签发"),
    /** Granted; what is to be issued is not made yet. */
    GRANTED(Phase.DECIDED, "已准予，待制证"),
    /** Ready to be issued. */
    READY(Phase.DECIDED, "已制证，待发件"),
    /** Refused; the decision is not served yet. */
    REFUSED(Phase.DECIDED, "不予许可，待送达"),
    /** Issued. */
    ISSUED(Phase.ENDED, "已发件"),
    /** Refused, and served. */
    REFUSAL_SERVED(Phase.ENDED, "不予许可，已送达"),
    /** No permit is needed. */
    NOT_REQUIRED(Phase.ENDED, "不受理"),
    /** Acceptance was refused. */
    NOT_ACCEPTED(Phase.ENDED, "不予受理"),
    /** Taken back before acceptance. */
    WITHDRAWN(Phase.ENDED, "已撤件"),
    /** Taken back after acceptance. */
    RECALLED(Phase.ENDED, "已撤回"),
    /** The permit was revoked. */
    REVOKED(Phase.ENDED, "已撤销");

    private final Phase phase;
    private final String text;

    CaseState(Phase phase, String text) {
        this.phase = phase;
        this.text = text;
    }

    /** The part of life it belongs to. */
    public Phase phase() {
        return phase;
    }

    /** The Chinese words. */
    public String text() {
        return text;
    }

    /** Tells whether the permit was granted and still holds, so that a later matter may rest on it. */
    public boolean isGranted() {
        return this == GRANTED || this == READY || this == ISSUED;
    }

    /** Tells whether nothing more is to be decided. */
    public boolean isDecidedOrEnded() {
        return phase == Phase.DECIDED || phase == Phase.ENDED;
    }

    /** The parts of a case's life. */
    public enum Phase {
        /** Before acceptance. */
        INTAKE("受理前"),
        /** From acceptance to decision. */
        IN_HAND("审查决定"),
        /** From decision to issue. */
        DECIDED("待发件"),
        /** Over. */
        ENDED("已终结");

        private final String text;

        Phase(String text) {
            this.text = text;
        }

        /** The Chinese words. */
        public String text() {
            return text;
        }
    }
}
