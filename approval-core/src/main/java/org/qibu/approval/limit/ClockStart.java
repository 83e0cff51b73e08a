package org.qibu.approval.limit;

/** From which event a statutory limit runs (期限起算); which one is said with the limit, never guessed from its article. */
public enum ClockStart {
    /** From acceptance (自受理之日起), the rule of 《行政许可法》第四十二条. */
    ACCEPTANCE("acceptance", "受理之日"),
    /** From receipt of a complete application (自收到申请之日起), where the special law says so. */
    RECEIPT("receipt", "收到齐全申请材料之日");

    private final String key;
    private final String text;

    ClockStart(String key, String text) {
        this.key = key;
        this.text = text;
    }

    /** The key under which a pack writes it. */
    public String key() {
        return key;
    }

    /** The event, in Chinese. */
    public String text() {
        return text;
    }
}
