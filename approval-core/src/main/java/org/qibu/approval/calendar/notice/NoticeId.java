package org.qibu.approval.calendar.notice;

import static com.google.common.base.Preconditions.checkArgument;

/** Names a notice among those a county entered, in the order of entering: {@code N1}. */
public record NoticeId(String value) {
    /** Throws {@link IllegalArgumentException} if it is not {@code N} with a number from 1. */
    public NoticeId {
        checkArgument(value.matches("N[1-9][0-9]{0,5}"), "不是节假日通知的编号：%s（应写作 N1）", value);
    }

    /** The notice of this name. */
    public static NoticeId of(String value) {
        return new NoticeId(value);
    }

    /** The name of the notice that was entered as the n-th. */
    static NoticeId nth(int n) {
        return new NoticeId("N" + n);
    }

    @Override
    public String toString() {
        return value;
    }
}
