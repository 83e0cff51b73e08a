package org.qibu.server.calendar;

/** How far it is found out what a notice moves, and how far it is moved. */
public enum Stage {
    /** The running clocks are compared on both calendars. */
    LISTING("正在核对在办期限"),
    /** What the notice would move is listed whole. */
    LISTED("变动清单已齐"),
    /** The notice is in force, and what it moves is read anew. */
    APPLYING("通知已生效，正在按新日历重排清单"),
    /** Everything is read by the calendar that has the notice. */
    APPLIED("已全部按新日历计算");

    private final String text;

    Stage(String text) {
        this.text = text;
    }

    /** The Chinese words. */
    public String text() {
        return text;
    }

    /** Tells whether something is under way. */
    public boolean isUnderWay() {
        return this == LISTING || this == APPLYING;
    }
}
