package org.qibu.server.console;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.qibu.approval.law.Finding;
import org.qibu.approval.trait.AnswerKind;
import org.qibu.approval.trait.ClassId;
import org.qibu.approval.trait.TraitDefinition;
import org.qibu.server.console.kit.Choice;
import org.qibu.server.console.kit.Field;
import org.qibu.server.console.kit.Found;
import org.qibu.server.console.page.GuideView;
import org.qibu.server.desk.Outcome;

/** The personal guide (办事指南): what to do, bring and wait for, live while the traits are answered. */
final class GuidePages {
    static final String CLASS = "class";

    private final Desk desk;

    GuidePages(Desk desk) {
        this.desk = desk;
    }

    void mount(Router router) {
        desk.get(router, "/guide", (context, caller) -> show(context, "guide"));
        desk.get(router, "/guide/result", (context, caller) -> show(context, "guideresult"));
    }

    private Runnable show(RoutingContext context, String page) {
        Answers asked = new Answers(context.queryParams());
        Outcome<Optional<GuideView.Result>> outcome = guide(asked);
        ImmutableList<Found> findings = Found.all(outcome.findings());
        var view = new GuideView(
                desk.frames().of(context, "办事指南"),
                fields(asked).stream().map(field -> field.finding(findings)).collect(toImmutableList()),
                findings,
                outcome.fold(result -> result, refused -> Optional.empty()));
        return () -> desk.pages().show(context, 200, page, view);
    }

    private Outcome<Optional<GuideView.Result>> guide(Answers asked) {
        String wanted = asked.text(CLASS);
        if (wanted.isEmpty()) {
            return Outcome.done(Optional.empty());
        }
        return desk.desks().guides().classes().keySet().stream()
                .filter(known -> known.value().equals(wanted))
                .findFirst()
                .map(known -> guide(known, asked))
                .orElseGet(() -> Outcome.refused(ImmutableList.of(
                        Finding.of("guide.unknown-class", "没有这个项目类别。").at(CLASS).remedy("请从所列类别中选择。"))));
    }

    private Outcome<Optional<GuideView.Result>> guide(ClassId chosen, Answers asked) {
        ImmutableMap<String, String> traits = desk.desks().guides().questions().definitions().stream()
                .map(trait -> trait.id().toString())
                .filter(name -> !asked.text(name).isEmpty())
                .collect(toImmutableMap(name -> name, asked::text));
        GuideShown shown = new GuideShown(desk.desks().guides().regime());
        return desk.desks().guides().guide(chosen, traits).map(guide -> Optional.of(shown.of(guide)));
    }

    /** The questions about a project, with what was answered so far. */
    private ImmutableList<Field> fields(Answers asked) {
        ImmutableList<Choice> classes = desk.desks().guides().classes().entrySet().stream()
                .map(entry -> new Choice(entry.getKey().toString(), entry.getValue(), false))
                .collect(toImmutableList());
        ImmutableList.Builder<Field> fields = ImmutableList.builder();
        fields.add(Field.choice(CLASS, "项目类别", classes).because("类别决定审批用时的上限。").answered(asked.text(CLASS)));
        desk.desks()
                .guides()
                .questions()
                .definitions()
                .forEach(trait ->
                        fields.add(field(trait).answered(asked.text(trait.id().toString()))));
        return fields.build();
    }

    private static Field field(TraitDefinition trait) {
        String name = trait.id().toString();
        AnswerKind kind = trait.kind();
        return Questions.field(name, trait.ask(), kind);
    }
}
