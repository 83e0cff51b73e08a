package org.qibu.approval.casework.fact;

/** What is proposed or decided. */
public enum Outcome {
    /** The permit is granted (准予). */
    GRANT("准予行政许可"),
    /** The permit is refused (不予). */
    REFUSE("不予行政许可");

    private final String text;

    Outcome(String text) {
        this.text = text;
    }

    /** The Chinese words. */
    public String text() {
        return text;
    }
}
