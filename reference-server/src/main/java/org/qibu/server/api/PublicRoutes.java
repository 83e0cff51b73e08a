package org.qibu.server.api;

import io.vertx.core.json.JsonObject;
import org.qibu.server.access.Operation;
import org.qibu.server.bench.Outcome;
import org.qibu.server.desk.DemoDesk;
import org.qibu.server.desk.project.PublicDesk;
import org.qibu.server.http.RecordJson;

/** What anybody may ask: where a submission is, and which day a demo pretends it to be. */
final class PublicRoutes {
    private final PublicDesk anybody;
    private final DemoDesk demo;

    PublicRoutes(PublicDesk anybody, DemoDesk demo) {
        this.anybody = anybody;
        this.demo = demo;
    }

    void mount(Routes routes) {
        routes.reads(
                        Operation.CHECK_RECEIPT,
                        call -> RecordJson.of(
                                anybody.check(call.asked().query("number").orElseThrow())))
                .reads(Operation.READ_DEMO_DATE, call -> today().put("demo", demo.isDemo()))
                .finds(Operation.ADVANCE_DEMO_DATE, this::advance);
    }

    private Outcome<JsonObject> advance(Call call) {
        return demo.advance(call.caller(), call.asked().date("to")).map(silent -> today().put("silent", silent));
    }

    private JsonObject today() {
        return new JsonObject().put("today", demo.today().toString());
    }
}
