package org.qibu.server.console;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.qibu.approval.trait.AnswerKind;
import org.qibu.approval.trait.TraitDefinition;
import org.qibu.server.console.kit.Choice;
import org.qibu.server.console.kit.Field;
import org.qibu.server.console.page.GuideView;

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
        var view =
                new GuideView(desk.frames().of(context, "办事指南"), fields(asked), ImmutableList.of(), Optional.empty());
        return () -> desk.pages().show(context, 200, page, view);
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
