package org.qibu.approval.calendar.notice;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.casework.fact.Stamp;
import org.qibu.approval.law.Finding;
import org.qibu.approval.law.Ruling;

/** What may be done with a county's notices: entered by one post, confirmed by two, refused by any, taken back by the first. */
public final class NoticeActs {
    private final CountyNotices notices;
    private final WorkdayCalendar bundled;

    NoticeActs(CountyNotices notices, WorkdayCalendar bundled) {
        this.notices = notices;
        this.bundled = bundled;
    }

    /** Enters a notice; while one waits for confirmations no other is entered, for each is judged by what it moves. */
    public Ruling<NoticeEvent> enter(Stamp stamp, NoticeForm form) {
        ImmutableList<Finding> findings = Stream.concat(
                        notices.awaiting().stream().map(NoticeActs::another), examine(stamp, form))
                .collect(toImmutableList());
        NoticeId id = NoticeId.nth(notices.all().size() + 1);
        return findings.isEmpty() ? Ruling.fact(new NoticeEvent.Entered(stamp, id, form)) : Ruling.findings(findings);
    }

    /**
     * Confirms a notice; with the second confirmation, by another post, it is in force.
     *
     * @param moved how many deadlines it moves; empty while they are not all read
     */
    public Ruling<NoticeEvent> confirm(Stamp stamp, NoticeId id, Optional<Integer> moved) {
        return awaiting(
                id,
                notice -> Stream.of(
                                notice.isConfirmedBy(stamp)
                                        ? Stream.of(Finding.of(
                                                        "notice.same-post",
                                                        "本岗位（" + stamp.actor().text() + "）已经确认过。")
                                                .remedy("由另一岗位确认。"))
                                        : Stream.<Finding>empty(),
                                moved.isPresent()
                                        ? Stream.<Finding>empty()
                                        : Stream.of(Finding.of("notice.not-reread", "在办期限还没有全部重算，变动清单不全。")
                                                .remedy("等重算完成，看过清单再确认。")),
                                examine(stamp, notice.form()))
                        .flatMap(found -> found),
                new NoticeEvent.Confirmed(stamp, id, moved.orElse(0)));
    }

    /** Refuses a notice, saying why. */
    public Ruling<NoticeEvent> refuse(Stamp stamp, NoticeId id, String reason) {
        return reason.isBlank()
                ? Ruling.findings(ImmutableList.of(noReason("退回")))
                : awaiting(id, notice -> Stream.empty(), new NoticeEvent.Refused(stamp, id, reason));
    }

    /** Takes a notice back, saying why; only the post that entered it may. */
    public Ruling<NoticeEvent> withdraw(Stamp stamp, NoticeId id, String reason) {
        return reason.isBlank()
                ? Ruling.findings(ImmutableList.of(noReason("撤回")))
                : awaiting(
                        id,
                        notice -> stamp.actor().isSamePostAs(notice.entered().actor())
                                ? Stream.empty()
                                : Stream.of(Finding.of(
                                                "notice.not-enterer",
                                                "通知由 "
                                                        + notice.entered()
                                                                .actor()
                                                                .text() + " 录入，不由本岗位撤回。")
                                        .remedy("由录入岗位撤回；不同意的，退回。")),
                        new NoticeEvent.Withdrawn(stamp, id, reason));
    }

    private Ruling<NoticeEvent> awaiting(
            NoticeId id, Function<CountyNotice, Stream<Finding>> against, NoticeEvent fact) {
        CountyNotice notice = notices.require(id);
        ImmutableList<Finding> findings = notice.isAwaiting()
                ? against.apply(notice).collect(toImmutableList())
                : ImmutableList.of(Finding.of(
                                "notice.not-awaiting",
                                "通知" + notice.form().number() + notice.state().text() + "，不再待确认。")
                        .remedy("查看通知现在的状态。"));
        return findings.isEmpty() ? Ruling.fact(fact) : Ruling.findings(findings);
    }

    private Stream<Finding> examine(Stamp stamp, NoticeForm form) {
        return form.examine(stamp.on(), notices.calendar(bundled)).stream();
    }

    private static Finding another(CountyNotice waiting) {
        return Finding.of("notice.another-awaits", "通知" + waiting.form().number() + "还在等待确认。")
                .remedy("先确认、退回或者撤回它。");
    }

    private static Finding noReason(String what) {
        return Finding.of("notice.no-reason", "没有说明" + what + "的理由。")
                .at("reason")
                .remedy("写明理由。");
    }
}
