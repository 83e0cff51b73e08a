package org.qibu.approval.casework.fact;

/** What a consulted department says. */
public enum Verdict {
    /** It agrees (同意). */
    AGREE("同意"),
    /** It returns the matter: something must change before it agrees (退回). */
    RETURN("退回");

    private final String text;

    Verdict(String text) {
        this.text = text;
    }

    /** The Chinese word. */
    public String text() {
        return text;
    }
}
