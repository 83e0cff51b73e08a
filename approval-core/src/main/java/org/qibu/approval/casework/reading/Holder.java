package org.qibu.approval.casework.reading;

/** Who holds a case (当前环节在谁手里). */
public enum Holder {
    /** The window. */
    WINDOW("综合窗口"),
    /** The department that decides. */
    DEPARTMENT("审批部门"),
    /** A department whose opinion is awaited. */
    CONSULTED("征求意见部门"),
    /** The applicant. */
    BUILDER("建设单位"),
    /** Days that are not counted by law. */
    EXCLUDED("依法不计时"),
    /** The law itself: silence has accepted and needs only to be recorded. */
    LAW("视为受理，待记载"),
    /** Nobody: it is over. */
    NOBODY("已办结");

    private final String text;

    Holder(String text) {
        this.text = text;
    }

    /** The Chinese words. */
    public String text() {
        return text;
    }
}
