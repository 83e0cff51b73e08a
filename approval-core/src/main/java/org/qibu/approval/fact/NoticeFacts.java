package org.qibu.approval.fact;

import org.qibu.approval.calendar.notice.NoticeEvent;
import org.qibu.approval.canon.Tags;
import org.qibu.approval.code.DivisionCode;
import org.qibu.approval.store.FactKind;
import org.qibu.approval.store.StreamId;

/** How the facts of a county's holiday notices are written down. A literal that was ever written is never changed and never reused. */
public final class NoticeFacts {
    /** The one stream of a county's notices. */
    public static final FactKind<NoticeEvent> KIND = FactKind.named(
                    "notice", NoticeEvent.class, Tags.NONE, event -> Stamps.of(event.stamp()))
            .type("entered", NoticeEvent.Entered.class)
            .type("confirmed", NoticeEvent.Confirmed.class)
            .type("refused", NoticeEvent.Refused.class)
            .type("withdrawn", NoticeEvent.Withdrawn.class)
            .build();

    private static final String ALL = "all";

    private NoticeFacts() {}

    /** The notices of a county: one stream, for each is judged by those before it. */
    public static StreamId<NoticeEvent> of(DivisionCode county) {
        return KIND.stream(county, ALL);
    }
}
