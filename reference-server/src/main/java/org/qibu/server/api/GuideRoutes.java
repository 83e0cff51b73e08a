package org.qibu.server.api;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableMap;
import io.vertx.core.json.JsonObject;
import org.qibu.approval.pack.PackHeader;
import org.qibu.approval.trait.ClassId;
import org.qibu.approval.trait.TraitDefinition;
import org.qibu.server.access.Operation;
import org.qibu.server.desk.GuideDesk;
import org.qibu.server.desk.GuideOutline;
import org.qibu.server.desk.Outcome;
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
        routes.reads(Operation.READ_QUESTIONS, call -> questions()).finds(Operation.MAKE_GUIDE, this::guide);
    }

    private Outcome<JsonObject> guide(Call call) {
        ClassId projectClass = call.asked().text("projectClass", ClassId::of);
        return desk.guide(projectClass, call.asked().answers("traits"))
                .map(guide -> RecordJson.of(GuideOutline.of(pack, desk.regime(), guide)));
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
