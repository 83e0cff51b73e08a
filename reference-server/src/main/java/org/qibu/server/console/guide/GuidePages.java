package org.qibu.server.console.guide;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.stream.Stream;
import org.qibu.approval.guide.Inquiry;
import org.qibu.approval.guide.PersonalGuide;
import org.qibu.approval.law.Finding;
import org.qibu.approval.trait.ClassId;
import org.qibu.approval.trait.Traits;
import org.qibu.server.access.Caller;
import org.qibu.server.access.Operation;
import org.qibu.server.bench.Outcome;
import org.qibu.server.console.frame.Answers;
import org.qibu.server.console.frame.Desk;
import org.qibu.server.console.kit.Choice;
import org.qibu.server.console.kit.Field;
import org.qibu.server.console.kit.Found;
import org.qibu.server.console.open.EntryPages;
import org.qibu.server.console.page.GuideView;
import org.qibu.server.desk.guide.GuideDesk;

/** The personal guide (办事指南): what to do, bring and wait for, as far as the answers decide it. */
public final class GuidePages {
    private final Desk desk;
    private final GuideDesk guides;
    private final TraitSections sections;
    private final GuideShown shown;

    public GuidePages(Desk desk) {
        this.desk = desk;
        this.guides = desk.desks().guides();
        this.sections = new TraitSections(guides.regime());
        this.shown = new GuideShown(guides);
    }

    public void mount(Router router) {
        desk.get(router, "/guide", this::guide);
    }

    private Runnable guide(RoutingContext context, Caller caller) {
        Answers asked = new Answers(context.queryParams());
        GuideView view = view(context, caller, asked);
        return () -> desk.pages().show(context, 200, "guide", view);
    }

    private GuideView view(RoutingContext context, Caller caller, Answers asked) {
        String wanted = asked.text(TraitAnswers.CLASS);
        Optional<ClassId> chosen = known(guides, wanted);
        if (chosen.isEmpty()) {
            ImmutableList<Found> unknown = wanted.isEmpty()
                    ? ImmutableList.of()
                    : ImmutableList.of(Found.of(Finding.of("guide.unknown-class", "没有这个项目类别。")
                            .at(TraitAnswers.CLASS)
                            .remedy("请从所列类别中选择。")));
            return new GuideView(
                    desk.frames().of(context, "办事指南"),
                    classField(guides, wanted).finding(unknown),
                    ImmutableList.of(),
                    unknown,
                    "先选项目类别，再回答几组问题。",
                    ImmutableList.of(),
                    Optional.empty(),
                    Optional.empty());
        }
        ImmutableMap<String, String> written = TraitAnswers.written(asked, guides.regime());
        Inquiry inquiry = guides.inquire(chosen.get(), written);
        Outcome<Optional<PersonalGuide>> outcome = outcome(inquiry);
        ImmutableList<Found> findings =
                Found.all(Stream.concat(inquiry.answers().wrong().stream(), outcome.findings().stream())
                        .collect(toImmutableList()));
        Optional<PersonalGuide> guide = outcome.fold(given -> given, refused -> Optional.empty());
        return new GuideView(
                desk.frames().of(context, "办事指南"),
                classField(guides, wanted).finding(findings),
                sections.of(inquiry, written, findings),
                sections.placed(findings),
                guide.map(GuideShown::headline).orElseGet(() -> GuideShown.headline(inquiry)),
                guide.map(shown::figures).orElseGet(() -> GuideShown.figures(inquiry)),
                guide.isPresent() ? Optional.empty() : Optional.of(GuideShown.soFar(inquiry)),
                guide.map(
                        found -> shown.of(found, entry(caller, found.checklist().traits()))));
    }

    /** A class that does not fit is told at once; else nothing is told before all that matters is answered. */
    private Outcome<Optional<PersonalGuide>> outcome(Inquiry inquiry) {
        return inquiry.isComplete() && inquiry.answers().wrong().isEmpty()
                ? guides.guide(inquiry.answers().traits()).map(Optional::of)
                : Outcome.done(Optional.empty());
    }

    static Optional<ClassId> known(GuideDesk guides, String wanted) {
        return guides.classes().keySet().stream()
                .filter(known -> known.value().equals(wanted))
                .findFirst();
    }

    static Field classField(GuideDesk guides, String answer) {
        ImmutableList<Choice> classes = guides.regime().classes().stream()
                .map(each -> new Choice(each.id().toString(), each.name(), false))
                .collect(toImmutableList());
        return Field.choice(TraitAnswers.CLASS, "项目类别", classes)
                .because("类别决定审批用时的上限。")
                .answered(answer);
    }

    private static Optional<GuideView.Entry> entry(Caller caller, Traits traits) {
        String query = TraitAnswers.query(traits);
        if (caller.may(Operation.REGISTER_PROJECT)) {
            return Optional.of(new GuideView.Entry("", "登记这个项目", "/projects/new?" + query, true));
        }
        return caller.isSignedIn()
                ? Optional.empty()
                : Optional.of(
                        new GuideView.Entry("建设单位登录后可登记项目", "登录", EntryPages.signInFor("/guide?" + query), false));
    }
}
