package org.qibu.server.console.guide;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.qibu.approval.casework.fact.ProjectId;
import org.qibu.approval.guide.GuideDiff;
import org.qibu.approval.guide.Inquiry;
import org.qibu.approval.law.Finding;
import org.qibu.approval.project.Project;
import org.qibu.server.access.Caller;
import org.qibu.server.access.Operation;
import org.qibu.server.bench.Outcome;
import org.qibu.server.bench.Written;
import org.qibu.server.console.frame.Answers;
import org.qibu.server.console.frame.Desk;
import org.qibu.server.console.frame.PathIds;
import org.qibu.server.console.frame.Told;
import org.qibu.server.console.kit.Field;
import org.qibu.server.console.kit.Found;
import org.qibu.server.console.page.TraitChangeView;
import org.qibu.server.desk.guide.GuideDesk;

/** Changing what is said about a project (变更项目情况): what that does is shown before it is confirmed. */
public final class TraitChangePages {
    private static final String PATH = "/projects/:project/traits";
    private static final String REASON = "reason";

    /** The version of the project of which the effect was shown. */
    private static final String SEEN = "seen";

    private final Desk desk;
    private final GuideDesk guides;
    private final TraitSections sections;

    public TraitChangePages(Desk desk) {
        this.desk = desk;
        this.guides = desk.desks().guides();
        this.sections = new TraitSections(guides.regime());
    }

    public void mount(Router router) {
        desk.get(router, PATH, this::open);
        desk.post(router, PATH, this::confirm);
    }

    /** Where what is said about the project is changed; empty for who may not. */
    public static String address(Caller caller, ProjectId project) {
        return caller.may(Operation.CHANGE_TRAITS) ? "/projects/" + project + "/traits" : "";
    }

    private Runnable open(RoutingContext context, Caller caller) {
        Project project = project(context, caller);
        Answers asked = new Answers(context.queryParams());
        return show(context, caller, 200, new Tried(project, written(project, asked), asked), ImmutableList.of());
    }

    private Runnable confirm(RoutingContext context, Caller caller) {
        Project project = project(context, caller);
        Answers answers = desk.answers(context, caller);
        Tried tried = new Tried(project, written(project, answers), answers);
        return confirmed(context, caller, tried)
                .fold(
                        done -> () -> Told.andGo(context, "项目情况已变更，许可清单随之更新。", "/projects/" + project.id()),
                        findings -> show(context, caller, 422, tried, findings));
    }

    private Project project(RoutingContext context, Caller caller) {
        caller.require(Operation.CHANGE_TRAITS);
        return desk.desks().projects().find(caller, PathIds.id(context, "project", "项目", ProjectId::of));
    }

    /** The present answers, until others are tried. */
    private ImmutableMap<String, String> written(Project project, Answers asked) {
        return asked.isEmpty() ? TraitAnswers.written(project.traits()) : TraitAnswers.written(asked, guides.regime());
    }

    /** What cannot be read, what does not fit and what has been overtaken are told together. */
    private Outcome<Written> confirmed(RoutingContext context, Caller caller, Tried tried) {
        String reason = tried.answers.required(REASON, "变更原因");
        ImmutableList<Finding> wrong =
                ImmutableList.copyOf(Iterables.concat(tried.answers.findings(), overtaken(tried)));
        if (!wrong.isEmpty()) {
            return Outcome.refused(
                    Iterables.concat(wrong, compare(caller, tried).findings()));
        }
        return desk.desks()
                .projects()
                .changeTraits(desk.acting(context, caller), tried.project.id(), tried.written, reason);
    }

    /** Nobody confirms an effect that is no longer the one that was shown; a form sent twice has had its own. */
    private static ImmutableList<Finding> overtaken(Tried tried) {
        String now = String.valueOf(tried.project.version());
        boolean done = TraitAnswers.written(tried.project.traits()).equals(tried.written);
        return done || tried.answers.text(SEEN).equals(now)
                ? ImmutableList.of()
                : ImmutableList.of(
                        Finding.of("project.overtaken", "查看影响之后，项目又有了新的记录。").remedy("请核对下面重新列出的影响，再确认。"));
    }

    private Outcome<GuideDiff> compare(Caller caller, Tried tried) {
        return desk.desks().projects().compareTraits(caller, tried.project.id(), tried.written);
    }

    private Runnable show(
            RoutingContext context, Caller caller, int status, Tried tried, ImmutableList<Finding> refused) {
        Project project = tried.project;
        Inquiry inquiry = guides.inquire(project.traits().projectClass(), tried.written);
        Optional<Outcome<GuideDiff>> compared =
                inquiry.isComplete() ? Optional.of(compare(caller, tried)) : Optional.empty();
        ImmutableList<Finding> all = refused.isEmpty()
                ? compared.map(Outcome::findings).orElse(inquiry.answers().wrong())
                : refused;
        ImmutableList<Found> findings = Found.all(all);
        Optional<GuideDiff> diff =
                compared.flatMap(outcome -> outcome.fold(Optional::of, none -> Optional.<GuideDiff>empty()));
        var shown = new TraitChangeShown(
                guides,
                project,
                desk.desks().projects().read(caller, project.id()).cases());
        var view = new TraitChangeView(
                desk.frames().of(context, "变更项目情况"),
                project.name(),
                "/projects/" + project.id(),
                Field.known(TraitAnswers.CLASS, "项目类别", project.regime().className(), "登记时已定，不能变更。"),
                sections.of(inquiry, tried.written, findings),
                sections.placed(findings),
                diff.map(shown::headline).orElseGet(() -> TraitChangeShown.headline(inquiry)),
                diff.filter(shown::isChange).map(some -> shown.effect(some, confirm(tried, some, findings))));
        return () -> desk.pages().show(context, status, "traitchange", view);
    }

    private static TraitChangeView.Confirm confirm(Tried tried, GuideDiff diff, ImmutableList<Found> findings) {
        ImmutableMap<String, String> sent = ImmutableMap.<String, String>builder()
                .putAll(TraitAnswers.written(diff.after().checklist().traits()))
                .put(SEEN, String.valueOf(tried.project.version()))
                .buildOrThrow();
        return new TraitChangeView.Confirm(
                sent,
                Field.lines(REASON, "变更原因", tried.answers.text(REASON))
                        .because("记入办理经过，承办部门看得到。")
                        .finding(findings));
    }

    /** A project, and what somebody tries to say about it. */
    private record Tried(Project project, ImmutableMap<String, String> written, Answers answers) {}
}
