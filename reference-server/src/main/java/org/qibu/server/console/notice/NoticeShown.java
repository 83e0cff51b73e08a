package org.qibu.server.console.notice;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.time.temporal.ChronoUnit.DAYS;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.qibu.approval.calendar.notice.CountyNotice;
import org.qibu.approval.calendar.notice.NoticeState;
import org.qibu.server.calendar.Progress;
import org.qibu.server.calendar.Stage;
import org.qibu.server.console.kit.Badge;
import org.qibu.server.console.kit.DayLink;
import org.qibu.server.console.kit.Pair;
import org.qibu.server.console.kit.Step;
import org.qibu.server.console.kit.Step.Place;
import org.qibu.server.console.kit.Tone;
import org.qibu.server.console.page.NoticeView;
import org.qibu.server.console.page.NoticesView;
import org.qibu.server.desk.notice.MovedRow;
import org.qibu.server.desk.notice.NoticeStanding;

/** A notice that the county entered, in the words of its pages. */
final class NoticeShown {
    private static final ImmutableList<String> ORDINALS = ImmutableList.of("第一个岗位确认", "第二个岗位确认");

    private NoticeShown() {}

    static Badge badge(NoticeState state) {
        Tone tone = switch (state) {
            case AWAITING -> Tone.YELLOW;
            case IN_FORCE -> Tone.GREEN;
            case SUPERSEDED, REFUSED, WITHDRAWN -> Tone.GREY;
        };
        return new Badge(tone, state.text());
    }

    static NoticesView.Row row(String href, NoticeStanding notice) {
        return new NoticesView.Row(
                href,
                notice.number(),
                notice.year() + " 年" + kind(notice) + "，" + notice.issuer(),
                badge(notice.status()),
                DayLink.ofDay(notice.entered().on()),
                movedTitle(notice));
    }

    private static String kind(NoticeStanding notice) {
        return notice.amends() ? "的调整" : "的年度安排";
    }

    /** The answer to the one question: what does it change? */
    static String lead(NoticeStanding notice) {
        return switch (notice.status()) {
            case AWAITING ->
                notice.progress().flatMap(Progress::listed).isPresent()
                        ? "生效后" + moves(notice) + "还要 " + missing(notice) + " 个不同岗位确认。"
                        : "正在核对它变动哪些在办期限；清单齐了才能确认。";
            case IN_FORCE ->
                notice.progress().map(Progress::stage).equals(Optional.of(Stage.APPLIED))
                        ? "已生效，" + moves(notice) + "都已按新日历计算。"
                        : "已生效，新算的期限都按它；原有的在办期限正在逐件重排。";
            case SUPERSEDED -> "生效以后，随软件载入了同一年度的通知，以随软件载入的为准。";
            case REFUSED, WITHDRAWN -> notice.status().text() + "：" + notice.reason() + "。没有期限因它变动。";
        };
    }

    private static String moves(NoticeStanding notice) {
        Progress progress = notice.progress().orElseThrow();
        String firmed = progress.firmed() == 0 ? "" : String.format("%,d 个期限末日不变、由暂定变为确定，", progress.firmed());
        return progress.moved() == 0 ? "没有在办期限变动，" + firmed : String.format("变动 %,d 个在办期限，", progress.moved()) + firmed;
    }

    private static int missing(NoticeStanding notice) {
        return CountyNotice.CONFIRMATIONS - notice.confirmations().size();
    }

    static String movedTitle(NoticeStanding notice) {
        String all = notice.progress()
                .flatMap(Progress::listed)
                .map(count -> String.format("%,d 个", count))
                .orElse("正在核对");
        return switch (notice.status()) {
            case AWAITING -> "将变动的期限：" + all;
            case IN_FORCE, SUPERSEDED -> "变动的期限：" + all;
            case REFUSED, WITHDRAWN -> "没有期限变动";
        };
    }

    /** From its entry to the last clock that is read by it. */
    static ImmutableList<Step> steps(NoticeStanding notice) {
        ImmutableList.Builder<Step> steps = ImmutableList.builder();
        steps.add(new Step("录入", given(notice.entered()), Place.BEHIND));
        boolean open = notice.status() == NoticeState.AWAITING || notice.status() == NoticeState.IN_FORCE;
        if (!open) {
            return steps.add(new Step(notice.status().text(), notice.reason(), Place.BEHIND))
                    .build();
        }
        boolean listed = notice.progress().flatMap(Progress::listed).isPresent();
        steps.add(new Step("核对在办期限", "", listed ? Place.BEHIND : Place.HERE));
        for (int i = 0; i < ORDINALS.size(); i++) {
            steps.add(confirmation(notice, i, listed));
        }
        boolean applied = notice.progress().map(Progress::stage).equals(Optional.of(Stage.APPLIED));
        Place last = applied ? Place.BEHIND : notice.status() == NoticeState.IN_FORCE ? Place.HERE : Place.AHEAD;
        return steps.add(new Step("按新日历重排", "", last)).build();
    }

    private static Step confirmation(NoticeStanding notice, int place, boolean listed) {
        ImmutableList<NoticeStanding.Given> given = notice.confirmations();
        if (place < given.size()) {
            return new Step(ORDINALS.get(place), given(given.get(place)), Place.BEHIND);
        }
        return new Step(ORDINALS.get(place), "", listed && place == given.size() ? Place.HERE : Place.AHEAD);
    }

    private static String given(NoticeStanding.Given given) {
        return given.on() + " " + given.by();
    }

    /** How far it is, while something is under way or about to be. */
    static Optional<NoticeView.Doing> doing(NoticeStanding notice) {
        return notice.progress()
                .filter(Progress::isUnderWay)
                .map(NoticeShown::doing)
                .or(() -> Optional.of(new NoticeView.Doing("即将开始", 0, "")).filter(any -> isAboutToBegin(notice)));
    }

    private static NoticeView.Doing doing(Progress progress) {
        return new NoticeView.Doing(
                progress.doing().text(),
                progress.percent(),
                String.format("%,d / %,d 个期限", progress.done(), progress.total()));
    }

    private static boolean isAboutToBegin(NoticeStanding notice) {
        Optional<Stage> stage = notice.progress().map(Progress::stage);
        return stage.map(reached -> reached == Stage.LISTED && notice.status() == NoticeState.IN_FORCE)
                .orElse(isOnItsCalendar(notice));
    }

    /** What moves; of a notice that was refused or taken back nothing does, whatever was found out about it before. */
    static ImmutableList<NoticeView.Moved> moved(NoticeStanding notice, ImmutableList<MovedRow> rows) {
        boolean nothing = notice.status() == NoticeState.REFUSED || notice.status() == NoticeState.WITHDRAWN;
        return nothing
                ? ImmutableList.of()
                : rows.stream().map(NoticeShown::moved).collect(toImmutableList());
    }

    private static NoticeView.Moved moved(MovedRow row) {
        long days = DAYS.between(row.before(), row.after());
        return new NoticeView.Moved(
                "/submissions/" + row.submission() + "/matters/" + row.matter(),
                row.name(),
                row.submission().toString(),
                row.clock(),
                DayLink.ofDay(row.before()),
                DayLink.ofDay(row.after()),
                days > 0 ? "推后 " + days + " 天" : "提前 " + -days + " 天");
    }

    static ImmutableList<Pair> about(NoticeStanding notice) {
        ImmutableList.Builder<Pair> pairs = ImmutableList.builder();
        pairs.add(Pair.of("文号", notice.number()));
        pairs.add(Pair.of("发文机关", notice.issuer()));
        pairs.add(Pair.of("发布日期", DayLink.ofDay(notice.issued())));
        pairs.add(Pair.of("内容", notice.year() + " 年" + kind(notice)));
        pairs.add(Pair.of("来源", notice.source()));
        pairs.add(Pair.of("录入", given(notice.entered())));
        notice.confirmations().forEach(given -> pairs.add(Pair.of("确认", given(given))));
        return pairs.build();
    }

    /** Tells whether the year can be drawn with it: it is in force, or waits to be. */
    static boolean isOnItsCalendar(NoticeStanding notice) {
        return notice.status() == NoticeState.AWAITING || notice.status() == NoticeState.IN_FORCE;
    }
}
