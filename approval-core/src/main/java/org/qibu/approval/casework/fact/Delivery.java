package org.qibu.approval.casework.fact;

/** How a result reaches the applicant. */
public enum Delivery {
    /** Collected at the window (窗口领取). */
    COLLECTED("窗口领取"),
    /** Sent by post (邮寄送达). */
    POSTED("邮寄送达"),
    /** Sent electronically (电子送达). */
    ELECTRONIC("电子送达");

    private final String text;

    Delivery(String text) {
        this.text = text;
    }

    /** The Chinese words. */
    public String text() {
        return text;
    }
}
