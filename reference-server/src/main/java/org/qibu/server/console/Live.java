package org.qibu.server.console;

import io.vertx.core.Context;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.qibu.server.access.Operation;
import org.qibu.server.http.SignIn;
import org.qibu.server.store.FactStore;

/** Where a page hears that something changed; it then fetches itself again. */
final class Live {
    static final String ADDRESS = "/live";

    private final Map<HttpServerResponse, Context> listening = new ConcurrentHashMap<>();

    /** Tells every open page of facts once they are durable. */
    Live(FactStore facts) {
        facts.listen(streams -> changed());
    }

    void mount(Router router) {
        router.get(ADDRESS).handler(this::open);
    }

    private void open(RoutingContext context) {
        SignIn.caller(context).require(Operation.FOLLOW_CHANGES);
        HttpServerResponse response = context.response();
        response.setChunked(true)
                .putHeader("Content-Type", "text/event-stream; charset=utf-8")
                .putHeader("Cache-Control", "no-store");
        response.closeHandler(closed -> listening.remove(response));
        listening.put(response, context.vertx().getOrCreateContext());
        // What changed is not said: the page asks again as whoever it is, and sees what that one may see.
        write(response, ": open\n\n");
    }

    private void changed() {
        listening.forEach((response, loop) -> loop.runOnContext(now -> write(response, "event: changed\ndata: 1\n\n")));
    }

    private void write(HttpServerResponse response, String event) {
        response.write(event).onFailure(gone -> listening.remove(response));
    }
}
