package org.qibu.server.http;

import io.vertx.core.Context;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.qibu.server.access.Operation;
import org.qibu.server.store.FactStore;

/** Where whoever follows hears that something changed; they then read again what they are looking at. */
public final class Live {
    private final Map<HttpServerResponse, Context> listening = new ConcurrentHashMap<>();

    /** Tells every open page of facts once they are durable. */
    public Live(FactStore facts) {
        facts.listen(streams -> changed());
    }

    /** Keeps the answer open, and tells on it of every change. */
    public void open(RoutingContext context) {
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
