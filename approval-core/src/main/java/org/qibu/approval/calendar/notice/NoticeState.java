package org.qibu.approval.calendar.notice;

/** Where a notice that a county entered stands. */
public enum NoticeState {
    /** Entered, and not yet confirmed by two posts. */
    AWAITING("待确认"),
    /** Confirmed by two posts: the county's calendar holds it. */
    IN_FORCE("已生效"),
    /** In force until the software brought its own notice of the same (以随软件载入的为准). */
    SUPERSEDED("已由随软件载入的通知取代"),
    /** Refused by a post. */
    REFUSED("已退回"),
    /** Taken back by the post that entered it. */
    WITHDRAWN("已撤回");

    private final String text;

    NoticeState(String text) {
        this.text = text;
    }

    /** The Chinese words. */
    public String text() {
        return text;
    }
}
