package org.qibu.approval.matter;

/** What kind of thing a matter is (事项类型). */
public enum MatterKind {
    /** An administrative permit. */
    PERMIT("permit", "行政许可"),
    /** An administrative confirmation. */
    CONFIRMATION("confirmation", "行政确认"),
    /** A filing for the record. */
    FILING("filing", "备案"),
    /** A technical review. */
    REVIEW("review", "技术审查"),
    /** A public service, such as a utility's. */
    SERVICE("service", "公共服务"),
    /** A service of an intermediary. */
    INTERMEDIARY("intermediary", "中介服务"),
    /** Work between departments, which no applicant applies for. */
    INTERNAL("internal", "政府内部协作");

    private final String key;
    private final String text;

    MatterKind(String key, String text) {
        this.key = key;
        this.text = text;
    }

    /** The key under which a pack writes it. */
    public String key() {
        return key;
    }

    /** The Chinese word. */
    public String text() {
        return text;
    }
}
