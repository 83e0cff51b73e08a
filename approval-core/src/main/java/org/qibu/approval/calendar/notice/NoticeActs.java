package org.qibu.approval.calendar.notice;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
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
        return unless(findings, () -> new NoticeEvent.Entered(stamp, id, form));
    }

    /**
     * Confirms a notice; with the second confirmation, by another post, it is in force.
     *
     * @param moved how many deadlines it moves; empty while they are not all read
     */
    public Ruling<NoticeEvent> confirm(Stamp stamp, NoticeId id, Optional<Integer> moved) {
        return unless(againstConfirming(stamp, id, moved), () -> new NoticeEvent.Confirmed(stamp, id, moved.orElse(0)));
    }

    /** Refuses a notice, saying why. */
    public Ruling<NoticeEvent> refuse(Stamp stamp, NoticeId id, String reason) {
        return unless(noReason("退回", reason, againstRefusing(id)), () -> new NoticeEvent.Refused(stamp, id, reason));
    }

    /** Takes a notice back, saying why; only the post that entered it may. */
    public Ruling<NoticeEvent> withdraw(Stamp stamp, NoticeId id, String reason) {
        return unless(
                noReason("撤回", reason, againstWithdrawing(stamp, id)),
                () -> new NoticeEvent.Withdrawn(stamp, id, reason));
    }

    /** What stands against confirming it, as {@link #confirm} finds it. */
    public ImmutableList<Finding> againstConfirming(Stamp stamp, NoticeId id, Optional<Integer> moved) {
        return against(
                id,
                notice -> Stream.of(
                                when(
                                        notice.isConfirmedBy(stamp),
                                        Finding.of(
                                                        "notice.same-post",
                                                        "本岗位（"
                                                                + stamp.actor()
                                                                        .capacity()
                                                                        .text() + "）已经确认过。")
                                                .remedy("由另一岗位确认。")),
                                when(
                                        moved.isEmpty(),
                                        Finding.of("notice.not-reread", "在办期限还没有全部重算，变动清单不全。")
                                                .remedy("等重算完成，看过清单再确认。")),
                                examine(stamp, notice.form()))
                        .flatMap(found -> found));
    }

    /** What stands against refusing it, whatever the reason. */
    public ImmutableList<Finding> againstRefusing(NoticeId id) {
        return against(id, notice -> Stream.empty());
    }

    /** What stands against taking it back, whatever the reason. */
    public ImmutableList<Finding> againstWithdrawing(Stamp stamp, NoticeId id) {
        return against(
                id,
                notice -> when(
                        !stamp.actor().isSamePostAs(notice.entered().actor()),
                        Finding.of(
                                        "notice.not-enterer",
                                        "通知由"
                                                + notice.entered()
                                                        .actor()
                                                        .capacity()
                                                        .text() + "录入，不由本岗位撤回。")
                                .remedy("由录入岗位撤回；不同意的，退回。")));
    }

    private ImmutableList<Finding> against(NoticeId id, Function<CountyNotice, Stream<Finding>> whileAwaiting) {
        CountyNotice notice = notices.require(id);
        return notice.isAwaiting()
                ? whileAwaiting.apply(notice).collect(toImmutableList())
                : ImmutableList.of(Finding.of(
                                "notice.not-awaiting",
                                "通知" + notice.form().number() + notice.state().text() + "，不再待确认。")
                        .remedy("查看通知现在的状态。"));
    }

    private static Ruling<NoticeEvent> unless(ImmutableList<Finding> findings, Supplier<NoticeEvent> fact) {
        return findings.isEmpty() ? Ruling.fact(fact.get()) : Ruling.findings(findings);
    }

    private static Stream<Finding> when(boolean found, Finding finding) {
        return found ? Stream.of(finding) : Stream.empty();
    }

    private Stream<Finding> examine(Stamp stamp, NoticeForm form) {
        return form.examine(stamp.on(), notices.calendar(bundled)).stream();
    }

    private static Finding another(CountyNotice waiting) {
        return Finding.of("notice.another-awaits", "通知" + waiting.form().number() + "还在等待确认。")
                .remedy("先确认、退回或者撤回它。");
    }

    private static ImmutableList<Finding> noReason(String what, String reason, ImmutableList<Finding> others) {
        Finding none = Finding.of("notice.no-reason", "没有说明" + what + "的理由。")
                .at("reason")
                .remedy("写明理由。");
        return Stream.concat(when(reason.isBlank(), none), others.stream()).collect(toImmutableList());
    }
}
