package org.qibu.approval.matter;

/** What kind of thing a matter is (事项类型). */
public enum MatterKind {
    PERMIT("permit", "行政许可"),
    CONFIRMATION("confirmation", "行政确认"),
    FILING("filing", "备案"),
    REVIEW("review", "技术审查"),
    SERVICE("service", "公共服务"),
    INTERMEDIARY("intermediary", "中介服务"),
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
