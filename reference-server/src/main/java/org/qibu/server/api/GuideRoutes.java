package org.qibu.server.api;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.vertx.core.json.JsonObject;
import org.qibu.approval.guide.Inquiry;
import org.qibu.approval.guide.PersonalGuide;
import org.qibu.approval.pack.PackHeader;
import org.qibu.approval.trait.ClassId;
import org.qibu.approval.trait.TraitDefinition;
import org.qibu.approval.trait.TraitId;
import org.qibu.server.access.Operation;
import org.qibu.server.bench.Outcome;
import org.qibu.server.desk.guide.GuideDesk;
import org.qibu.server.desk.guide.GuideOutline;
import org.qibu.server.http.RecordJson;

/** The personal guide, and the questions it asks. */
final class GuideRoutes {
    private final GuideDesk desk;
    private final PackHeader pack;

    GuideRoutes(GuideDesk desk, PackHeader pack) {
        this.desk = desk;
        this.pack = pack;
    }

    void mount(Routes routes) {
        routes.reads(Operation.READ_QUESTIONS, call -> questions())
                .reads(Operation.INQUIRE, call -> inquiry(desk.inquire(projectClass(call), traits(call)), guide(call)))
                .finds(
                        Operation.MAKE_GUIDE,
                        call -> guide(call).map(guide -> RecordJson.of(GuideOutline.of(pack, desk.regime(), guide))))
                .draws(
                        Operation.DRAW_PLAN,
                        call -> guide(call).map(guide -> desk.plan(guide).svg(call.layout())));
    }

    private Outcome<PersonalGuide> guide(Call call) {
        return desk.guide(projectClass(call), traits(call));
    }

    private static ClassId projectClass(Call call) {
        return call.asked().text("projectClass", ClassId::of);
    }

    private static ImmutableMap<String, String> traits(Call call) {
        return call.asked().answers("traits");
    }

    /** Once nothing is open, whatever keeps the guide from being given is told, such as a class that does not fit. */
    private static JsonObject inquiry(Inquiry inquiry, Outcome<PersonalGuide> guide) {
        return RecordJson.of(ImmutableMap.of(
                "complete", guide.findings().isEmpty(),
                "open", ids(inquiry.open()),
                "certain",
                        inquiry.certain().stream()
                                .filter(line -> line.verdict().isRequired())
                                .map(line -> line.matter().id())
                                .collect(toImmutableList()),
                "undecided",
                        inquiry.undecided().stream()
                                .map(each ->
                                        ImmutableMap.of("matter", each.matter().id(), "on", ids(each.on())))
                                .collect(toImmutableList()),
                "findings",
                        inquiry.isComplete()
                                ? guide.findings()
                                : inquiry.answers().findings().collect(toImmutableList())));
    }

    private static ImmutableList<TraitId> ids(ImmutableList<TraitDefinition> traits) {
        return traits.stream().map(TraitDefinition::id).collect(toImmutableList());
    }

    private JsonObject questions() {
        return RecordJson.of(ImmutableMap.of(
                "classes",
                desk.classes(),
                "questions",
                desk.questions().definitions().stream()
                        .map(GuideRoutes::question)
                        .collect(toImmutableList())));
    }

    private static ImmutableMap<String, Object> question(TraitDefinition trait) {
        return ImmutableMap.of(
                "id", trait.id(),
                "ask", trait.ask(),
                "expectation", trait.kind().expectation(),
                "choices", trait.kind().choices());
    }
}
