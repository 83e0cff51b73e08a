package org.qibu.server.api;

import io.vertx.ext.web.RoutingContext;
import org.qibu.server.desk.Outcome;
import org.qibu.server.http.Problem;
import org.qibu.server.http.ProblemHandler;
import org.qibu.server.http.RecordJson;

/** Sends what a desk came to. */
final class Answers {
    private Answers() {}

    /** What was done as JSON, or every finding as a problem under the title. */
    static void send(RoutingContext context, Outcome<? extends Record> outcome, String title) {
        Runnable answer = outcome.fold(
                done -> () -> context.json(RecordJson.of(done)),
                findings -> () -> ProblemHandler.answer(context, Problem.found(422, "act.refused", title, findings)));
        answer.run();
    }
}
