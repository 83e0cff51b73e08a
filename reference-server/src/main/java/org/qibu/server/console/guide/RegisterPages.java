package org.qibu.server.console.guide;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.qibu.approval.code.ProjectCode;
import org.qibu.approval.code.UnifiedSocialCreditCode;
import org.qibu.approval.guide.Inquiry;
import org.qibu.approval.law.Finding;
import org.qibu.approval.trait.ClassId;
import org.qibu.server.access.Caller;
import org.qibu.server.access.Operation;
import org.qibu.server.access.Role;
import org.qibu.server.bench.Outcome;
import org.qibu.server.bench.Written;
import org.qibu.server.console.frame.Answers;
import org.qibu.server.console.frame.Desk;
import org.qibu.server.console.frame.Offices;
import org.qibu.server.console.frame.Told;
import org.qibu.server.console.kit.Choice;
import org.qibu.server.console.kit.Field;
import org.qibu.server.console.kit.Found;
import org.qibu.server.console.page.RegisterView;
import org.qibu.server.desk.guide.GuideDesk;
import org.qibu.server.desk.project.Registration;

/** Registering a project (登记项目): its name, its code, and what the guide was asked. */
public final class RegisterPages {
    private static final String PATH = "/projects/new";
    private static final String NAME = "name";
    private static final String BUILDER = "builder";
    private static final String CODE = "code";

    private final Desk desk;
    private final GuideDesk guides;
    private final Offices offices;
    private final TraitSections sections;

    public RegisterPages(Desk desk, Offices offices) {
        this.desk = desk;
        this.offices = offices;
        this.guides = desk.desks().guides();
        this.sections = new TraitSections(guides.regime());
    }

    public void mount(Router router) {
        desk.get(router, PATH, this::open);
        desk.post(router, PATH, this::register);
    }

    private Runnable open(RoutingContext context, Caller caller) {
        caller.require(Operation.REGISTER_PROJECT);
        return show(context, caller, 200, new Answers(context.queryParams()), ImmutableList.of());
    }

    private Runnable register(RoutingContext context, Caller caller) {
        caller.require(Operation.REGISTER_PROJECT);
        Answers answers = desk.answers(context, caller);
        // Another class asks other questions: they are shown before anything is registered.
        return answers.text("act").equals("ask")
                ? show(context, caller, 200, answers, ImmutableList.of())
                : registered(context, caller, answers)
                        .fold(
                                done -> () -> Told.andGo(
                                        context, "项目已登记，编号 " + done.id() + "。可以申报了。", "/projects/" + done.id()),
                                findings -> show(context, caller, 422, answers, findings));
    }

    /** What cannot be read and what does not fit are told together. */
    private Outcome<Written> registered(RoutingContext context, Caller caller, Answers answers) {
        String name = answers.required(NAME, "项目名称");
        Optional<ProjectCode> code = answers.optional(CODE, ProjectCode::parse);
        Optional<UnifiedSocialCreditCode> builder = builder(caller, answers);
        Optional<ClassId> chosen = GuidePages.known(guides, answers.text(TraitAnswers.CLASS));
        if (chosen.isEmpty()) {
            Finding none = Finding.of("guide.unknown-class", "没有选择项目类别。")
                    .at(TraitAnswers.CLASS)
                    .remedy("请从所列类别中选择。");
            return Outcome.refused(Iterables.concat(answers.findings(), ImmutableList.of(none)));
        }
        var written = TraitAnswers.written(answers, guides.regime());
        if (builder.isEmpty() || !answers.findings().isEmpty()) {
            return Outcome.refused(Iterables.concat(
                    answers.findings(), guides.guide(chosen.get(), written).findings()));
        }
        var registration = new Registration(name, builder.get(), code, chosen.get(), written);
        return desk.desks().projects().register(desk.acting(context, caller), registration);
    }

    private static Optional<UnifiedSocialCreditCode> builder(Caller caller, Answers answers) {
        if (caller.role() == Role.BUILDER) {
            return Optional.of(UnifiedSocialCreditCode.parse(caller.office()));
        }
        answers.required(BUILDER, "建设单位");
        return answers.optional(BUILDER, UnifiedSocialCreditCode::parse);
    }

    private Runnable show(
            RoutingContext context, Caller caller, int status, Answers answers, ImmutableList<Finding> refused) {
        ImmutableList<Found> findings = Found.all(refused);
        Optional<ClassId> chosen = GuidePages.known(guides, answers.text(TraitAnswers.CLASS));
        ImmutableMap<String, String> written = TraitAnswers.written(answers, guides.regime());
        Optional<Inquiry> inquiry = chosen.map(known -> guides.inquire(known, written));
        var view = new RegisterView(
                desk.frames().of(context, "登记项目"),
                fields(caller, answers).stream()
                        .map(field -> field.finding(findings))
                        .collect(toImmutableList()),
                inquiry.map(known -> sections.of(known, written, findings)).orElse(ImmutableList.of()),
                inquiry.map(known -> known.open().size()).orElse(0),
                inquiry.map(known -> known.answers().traits().answers().size()).orElse(0),
                sections.placed(findings));
        return () -> desk.pages().show(context, status, "register", view);
    }

    private ImmutableList<Field> fields(Caller caller, Answers answers) {
        return ImmutableList.of(
                Field.text(NAME, "项目名称", answers.text(NAME)).because("与立项文件上的名称一致。"),
                builderField(caller, answers),
                Field.text(CODE, "投资项目代码", answers.text(CODE))
                        .because("投资项目在线审批监管平台赋的代码，如 2509-610702-04-01-123456；还没有赋码的可以不填。")
                        .optional(),
                GuidePages.classField(guides, answers.text(TraitAnswers.CLASS)));
    }

    private Field builderField(Caller caller, Answers answers) {
        if (caller.role() == Role.BUILDER) {
            return Field.known(BUILDER, "建设单位", offices.builder(caller.office()), "以登录的单位登记");
        }
        ImmutableList<Choice> known = offices.builders().keySet().stream()
                .map(code -> new Choice(code, offices.builder(code), false))
                .collect(toImmutableList());
        return known.isEmpty()
                ? Field.text(BUILDER, "建设单位", answers.text(BUILDER)).because("18 位统一社会信用代码。")
                : Field.choice(BUILDER, "建设单位", known).answered(answers.text(BUILDER));
    }
}
