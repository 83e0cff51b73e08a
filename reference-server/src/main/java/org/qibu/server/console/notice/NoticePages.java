package org.qibu.server.console.notice;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import org.qibu.approval.calendar.notice.NoticeId;
import org.qibu.approval.calendar.notice.NoticeState;
import org.qibu.server.access.Caller;
import org.qibu.server.access.Operation;
import org.qibu.server.bench.Outcome;
import org.qibu.server.bench.Written;
import org.qibu.server.console.act.Refusal;
import org.qibu.server.console.frame.Answers;
import org.qibu.server.console.frame.Desk;
import org.qibu.server.console.frame.PathIds;
import org.qibu.server.console.frame.Told;
import org.qibu.server.console.kit.Act;
import org.qibu.server.console.kit.ActForm;
import org.qibu.server.console.kit.Choice;
import org.qibu.server.console.kit.Field;
import org.qibu.server.console.kit.Picture;
import org.qibu.server.console.open.EntryPages;
import org.qibu.server.console.page.NoticeView;
import org.qibu.server.console.page.NoticesView;
import org.qibu.server.desk.notice.MovedRow;
import org.qibu.server.desk.notice.NoticeDesk;
import org.qibu.server.desk.notice.NoticeEntry;
import org.qibu.server.desk.notice.NoticeStanding;
import org.qibu.server.paging.Page;

/** The holiday notices (节假日通知) that the county enters: what a new one changes, before and after two posts confirm it. */
public final class NoticePages {
    private static final String PATH = "/notices";
    private static final String AMENDS = "amends";
    private static final ImmutableList<Field> ENTRY = ImmutableList.of(
            Field.text("number", "文号", ""),
            Field.text("issuer", "发文机关", ""),
            Field.day("issued", "发布日期", ""),
            Field.number("year", "安排的是哪一年", "年", ""),
            Field.choice(
                    AMENDS,
                    "这是",
                    ImmutableList.of(
                            new Choice(Kind.YEARLY.name(), "年度安排", false),
                            new Choice(Kind.AMENDING.name(), "对已公布年度的调整", false))),
            Field.lines("days", "放假和上班的日子", "")
                    .because("照抄通知原文，一个假日一行；或者每行写作 off 2026-10-26..2026-10-27 名称（放假）、work 2026-10-31 名称（上班）。"),
            Field.text("source", "来源", "").because("可以查到原文的地方，供确认的岗位核对。"));

    private final Desk desk;
    private final NoticeDesk notices;

    public NoticePages(Desk desk) {
        this.desk = desk;
        this.notices = desk.desks().notices();
    }

    public void mount(Router router) {
        desk.get(router, PATH, (context, caller) -> list(context, caller, Optional.empty()));
        desk.post(router, PATH, this::enter);
        desk.get(router, PATH + "/:notice", (context, caller) -> show(context, caller, Optional.empty()));
        desk.post(router, PATH + "/:notice", this::act);
    }

    private Runnable enter(RoutingContext context, Caller caller) {
        caller.require(Operation.ENTER_NOTICE);
        Answers answers = desk.answers(context, caller);
        return entered(context, caller, answers)
                .fold(
                        done -> () -> Told.andGo(context, "通知已录入。正在核对它变动哪些在办期限。", PATH + "/" + done.id()),
                        findings -> list(
                                context, caller, Optional.of(Refusal.of(Operation.ENTER_NOTICE, answers, findings))));
    }

    private Outcome<Written> entered(RoutingContext context, Caller caller, Answers answers) {
        String number = answers.required("number", "文号");
        String issuer = answers.required("issuer", "发文机关");
        LocalDate issued = answers.day("issued", "发布日期");
        Year year = answers.parsed("year", NoticePages::year, Year.of(issued.getYear()));
        boolean amends = answers.choice(AMENDS, "这是", Kind.class) == Kind.AMENDING;
        String days = answers.required("days", "放假和上班的日子");
        String source = answers.required("source", "来源");
        return answers.then(() -> notices.enter(
                desk.acting(context, caller), new NoticeEntry(number, issuer, issued, year, amends, days, source)));
    }

    private static Year year(String text) {
        checkArgument(text.matches("(19[9]|20[0-9]|21[0-9])[0-9]"), "“安排的是哪一年”应为 1990 到 2199 之间的四位数字。");
        return Year.parse(text);
    }

    private Runnable list(RoutingContext context, Caller caller, Optional<Refusal> refused) {
        ImmutableList<NoticeStanding> all = notices.all(caller);
        Optional<NoticeStanding> waiting = all.stream()
                .filter(notice -> notice.status() == NoticeState.AWAITING)
                .findFirst();
        var view = new NoticesView(
                desk.frames().of(context, "本地录入的节假日通知"),
                waiting.map(notice -> notice.number() + " 还在等待确认；确认、退回或者撤回以后，才能录入下一份。")
                        .orElse("没有等待确认的通知。"),
                refused.map(Refusal::findings).orElse(ImmutableList.of()),
                all.stream()
                        .map(notice -> NoticeShown.row(address(notice.id()), notice))
                        .collect(toImmutableList()),
                Optional.of(entry())
                        .filter(form -> caller.may(Operation.ENTER_NOTICE))
                        // Who was overtaken by another entry still has what was typed.
                        .filter(form -> waiting.isEmpty() || refused.isPresent())
                        .map(form -> refused.map(what -> what.on(form)).orElse(form)));
        return () -> desk.pages().show(context, refused.map(Refusal::status).orElse(200), "notices", view);
    }

    private static ActForm entry() {
        Act act = Act.of(
                        Operation.ENTER_NOTICE.id(),
                        Operation.ENTER_NOTICE.text(),
                        "录入后先列出它变动的在办期限，再由两个不同岗位确认；确认前任何期限都不变。")
                .expected();
        return new ActForm(PATH, act, ENTRY, false);
    }

    private Runnable act(RoutingContext context, Caller caller) {
        Answers answers = desk.answers(context, caller);
        NoticeAct act = NoticeAct.named(answers.text("act"));
        if (caller.mustProveAgain(act.operation())) {
            return show(context, caller, Optional.of(Refusal.untilProved(act.operation(), answers)));
        }
        return act.doing()
                .at(notices, desk.acting(context, caller), notice(context), answers)
                .fold(
                        done -> () ->
                                Told.andGo(context, "已办：" + act.operation().text() + "。", address(notice(context))),
                        findings -> show(context, caller, Optional.of(Refusal.of(act.operation(), answers, findings))));
    }

    private Runnable show(RoutingContext context, Caller caller, Optional<Refusal> refused) {
        NoticeStanding notice = notices.notice(caller, notice(context));
        Page<MovedRow> moved = notices.moved(caller, notice.id(), desk.part(context));
        String address = address(notice.id());
        var view = new NoticeView(
                desk.frames().of(context, notice.number()),
                NoticeShown.badge(notice.status()),
                NoticeShown.lead(notice),
                NoticeShown.steps(notice),
                NoticeShown.doing(notice),
                refused.map(Refusal::findings).orElse(ImmutableList.of()),
                refused.filter(Refusal::asksProof)
                        .map(what -> EntryPages.signInAgainFor(address))
                        .orElse(""),
                notice.acts().stream()
                        .map(permitted -> NoticeAct.form(address, permitted))
                        .map(form -> refused.map(what -> what.on(form)).orElse(form))
                        .collect(toImmutableList()),
                NoticeShown.movedTitle(notice),
                NoticeShown.moved(notice, moved.items()),
                desk.pager(context, moved),
                NoticeShown.about(notice),
                notice.days(),
                Optional.of(notice)
                        .filter(NoticeShown::isOnItsCalendar)
                        .map(shown -> Picture.of(layout -> notices.draw(caller, shown.id(), layout))));
        return () -> desk.pages().show(context, refused.map(Refusal::status).orElse(200), "notice", view);
    }

    private static NoticeId notice(RoutingContext context) {
        return PathIds.id(context, "notice", "节假日通知", NoticeId::of);
    }

    private static String address(NoticeId notice) {
        return PATH + "/" + notice;
    }

    /** What a notice does to its year. */
    private enum Kind {
        YEARLY,
        AMENDING
    }
}
