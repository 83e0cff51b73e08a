package org.qibu.server.console.office;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.qibu.approval.casework.fact.Delivery;
import org.qibu.approval.casework.fact.SubmissionId;
import org.qibu.approval.law.Finding;
import org.qibu.approval.matter.MatterId;
import org.qibu.server.access.Caller;
import org.qibu.server.access.Operation;
import org.qibu.server.bench.Outcome;
import org.qibu.server.bench.Written;
import org.qibu.server.console.act.DecisionActs;
import org.qibu.server.console.act.Refusal;
import org.qibu.server.console.frame.Answers;
import org.qibu.server.console.frame.Desk;
import org.qibu.server.console.frame.PathIds;
import org.qibu.server.console.frame.Told;
import org.qibu.server.console.kit.Act;
import org.qibu.server.console.kit.ActForm;
import org.qibu.server.console.kit.Badge;
import org.qibu.server.console.kit.Choice;
import org.qibu.server.console.kit.DayLink;
import org.qibu.server.console.kit.Field;
import org.qibu.server.console.page.IssuingView;
import org.qibu.server.console.shown.Shown;
import org.qibu.server.desk.matter.Due;
import org.qibu.server.desk.matter.MatterCase;
import org.qibu.server.desk.office.IssuingItem;
import org.qibu.server.paging.Page;

/** The issuing window (发件): what can be handed over now, the results of one filing at one time. */
public final class IssuingPages {
    private static final String PATH = "/issuing";

    private final Desk desk;

    public IssuingPages(Desk desk) {
        this.desk = desk;
    }

    public void mount(Router router) {
        desk.get(router, PATH, (context, caller) -> queue(context, caller, Optional.empty()));
        desk.post(router, PATH + "/:submission", this::handOver);
    }

    private Runnable handOver(RoutingContext context, Caller caller) {
        SubmissionId submission = PathIds.id(context, "submission", "申报", SubmissionId::of);
        Answers answers = desk.answers(context, caller);
        ImmutableSet<MatterId> matters = answers.all("matter").stream()
                .map(matter -> PathIds.parse(matter, "事项", MatterId::of))
                .collect(toImmutableSet());
        Delivery delivery = answers.choice("delivery", "送达方式", Delivery.class);
        Outcome<Written> outcome = matters.isEmpty()
                ? Outcome.refused(ImmutableList.of(
                        Finding.of("issue.nothing", "没有选择要发出的结果。").at("matter").remedy("至少选择一项。")))
                : answers.then(() ->
                        desk.desks().issuing().issue(desk.acting(context, caller), submission, matters, delivery));
        return outcome.fold(
                done -> () -> Told.andGo(context, "已发出 " + matters.size() + " 份结果：" + delivery.text() + "。", PATH),
                findings -> queue(
                        context,
                        caller,
                        Optional.of(new Refused(submission, Refusal.of(Operation.ISSUE_RESULTS, answers, findings)))));
    }

    private Runnable queue(RoutingContext context, Caller caller, Optional<Refused> refused) {
        Page<IssuingItem> page = desk.desks().issuing().queue(caller, desk.part(context));
        ImmutableList<IssuingItem> items = page.items();
        var view = new IssuingView(
                desk.frames().of(context, "发件"),
                headline(page),
                refused.map(what -> what.refusal().findings()).orElse(ImmutableList.of()),
                items.stream().map(item -> bundle(item, refused)).collect(toImmutableList()),
                desk.pager(context, page));
        return () -> desk.pages()
                .show(context, refused.map(what -> what.refusal().status()).orElse(200), "issuing", view);
    }

    private static String headline(Page<IssuingItem> page) {
        ImmutableList<IssuingItem> items = page.items();
        long papers = items.stream().mapToLong(item -> item.ready().size()).sum();
        long complete = items.stream().filter(IssuingItem::complete).count();
        return items.isEmpty()
                ? ""
                : (page.isWhole() ? "" : "本页 ") + papers + " 份结果现在可以发出；" + items.size() + " 件申报中，" + complete
                        + " 件结果已齐，" + (items.size() - complete) + " 件还在等其他事项，先办成的可以先发。";
    }

    private static IssuingView.Bundle bundle(IssuingItem item, Optional<Refused> refused) {
        SubmissionId submission = item.ready().get(0).submission();
        ActForm form = form(submission, item.ready());
        return new IssuingView.Bundle(
                item.projectName(),
                submission.toString(),
                "/submissions/" + submission,
                item.complete(),
                item.complete() ? "结果已齐" : "结果未齐",
                item.waitingFor(),
                item.ready().stream().map(IssuingPages::paper).collect(toImmutableList()),
                refused.filter(what -> what.submission().equals(submission))
                        .map(what -> what.refusal().on(form))
                        .orElse(form));
    }

    private static ActForm form(SubmissionId submission, ImmutableList<MatterCase> ready) {
        Act act = Act.of(Operation.ISSUE_RESULTS.id(), "发件", "把选中的结果一并交给建设单位，记下送达方式。")
                .expected();
        ImmutableList<Choice> papers = ready.stream()
                .map(matter -> new Choice(matter.matter().value(), matter.name(), true))
                .collect(toImmutableList());
        return new ActForm(
                PATH + "/" + submission,
                act,
                ImmutableList.of(Field.checks("matter", "发出的结果", papers), DecisionActs.delivery()),
                false);
    }

    private static IssuingView.Paper paper(MatterCase matter) {
        var decision = matter.decision();
        Optional<Due> issue = decision.flatMap(MatterCase.DecisionLine::issue);
        return new IssuingView.Paper(
                matter.name(),
                matter.departmentName(),
                decision.map(made -> made.certificate().isEmpty() ? made.number() : made.certificate())
                        .orElse(""),
                matter.state(),
                decision.map(made -> DayLink.ofDay(made.on())),
                issue.map(due -> Shown.due(matter, due)),
                issue.map(Shown::left).orElse("法律未定日数，应当及时送达"),
                issue.map(due -> Badge.of(due.light())));
    }

    /** A handing over that was refused, among those of the page. */
    private record Refused(SubmissionId submission, Refusal refusal) {}
}
