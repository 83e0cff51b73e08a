package org.qibu.server.api;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Function;
import org.qibu.server.access.Operation;
import org.qibu.server.bench.Outcome;
import org.qibu.server.bench.Written;
import org.qibu.server.http.ContractRouter;
import org.qibu.server.http.Later;
import org.qibu.server.http.Problem;
import org.qibu.server.http.ProblemHandler;
import org.qibu.server.http.RecordJson;
import org.qibu.server.http.Workers;
import org.qibu.server.paging.Page;

/** The ways an operation is handled: its desk is asked on the pool, and what came of it is answered. */
final class Routes {
    private final ContractRouter router;
    private final Workers workers;

    Routes(ContractRouter router, Workers workers) {
        this.router = router;
        this.workers = workers;
    }

    /** Reads, and answers with it. */
    Routes reads(Operation operation, Function<Call, JsonObject> read) {
        return finds(operation, call -> Outcome.done(read.apply(call)));
    }

    /** Reads a list, and answers with it under a name. */
    Routes lists(Operation operation, String name, Function<Call, ? extends Iterable<?>> read) {
        return reads(operation, call -> new JsonObject().put(name, RecordJson.of(read.apply(call))));
    }

    /** Reads a part of a list, and answers with it under a name and with where more of it is. */
    Routes pages(Operation operation, String name, Function<Call, ? extends Page<?>> read) {
        return reads(operation, call -> page(name, read.apply(call)));
    }

    private static JsonObject page(String name, Page<?> page) {
        JsonObject body = new JsonObject().put(name, RecordJson.of(page.items()));
        page.previous().ifPresent(place -> body.put("previous", place.toString()));
        page.next().ifPresent(place -> body.put("next", place.toString()));
        return body;
    }

    /** Works something out that may not be possible, and answers with it or with every reason why not. */
    Routes finds(Operation operation, Function<Call, Outcome<JsonObject>> find) {
        return on(operation, find, (context, found) -> context.json(found));
    }

    /** Draws, and answers with the SVG. */
    Routes draws(Operation operation, Function<Call, Outcome<String>> draw) {
        return on(
                operation,
                draw,
                (context, picture) -> context.response()
                        .putHeader("Content-Type", "image/svg+xml; charset=utf-8")
                        .end(picture));
    }

    /** Makes a text for somebody to keep, and answers with it under a name. */
    Routes hands(Operation operation, Function<Call, String> name, Function<Call, Outcome<String>> make) {
        return on(
                operation,
                call -> make.apply(call).map(text -> new Handed(name.apply(call), text)),
                (context, handed) -> context.response()
                        .putHeader("Content-Type", "text/plain; charset=utf-8")
                        .putHeader("Content-Disposition", "attachment; filename=\"" + handed.name + "\"")
                        .end(handed.text));
    }

    private record Handed(String name, String text) {}

    /** Acts, and answers where what was written can be read, or with every reason why nothing was. */
    Routes acts(Operation operation, Function<Call, Outcome<Written>> act) {
        return on(operation, act, (context, written) -> {
            context.response().setStatusCode(201).putHeader("Location", written.location());
            context.json(written.body());
        });
    }

    private <T> Routes on(Operation operation, Function<Call, Outcome<T>> work, Answering<T> answering) {
        router.on(
                operation,
                context -> Later.answer(
                        context,
                        workers.run(() -> work.apply(Call.of(context, operation))),
                        outcome -> answer(context, operation, outcome, answering)));
        return this;
    }

    private static <T> void answer(
            RoutingContext context, Operation operation, Outcome<T> outcome, Answering<T> answering) {
        Runnable answer = outcome.fold(
                done -> () -> answering.answer(context, done),
                findings -> () -> ProblemHandler.answer(
                        context, Problem.found(422, "act.refused", "“" + operation.text() + "”没有办成", findings)));
        answer.run();
    }

    /** Sends what was done. */
    private interface Answering<T> {
        void answer(RoutingContext context, T done);
    }
}
