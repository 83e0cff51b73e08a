package org.qibu.server.live;

import io.vertx.core.Context;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.qibu.server.access.Operation;
import org.qibu.server.http.SignIn;

/** Where whoever follows hears that something changed; they then read again what they are looking at. */
public final class Live implements AutoCloseable {
    /** More than the pages a county has open; beyond that a page is looked at again by hand. */
    private static final int MOST = 2000;

    /** A connection on which nothing is heard is closed, by the server itself and by what stands before it. */
    private static final Duration BEAT = Duration.ofSeconds(20);

    private final SignIn signIn;
    private final Map<HttpServerResponse, Context> listening = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /** Tells every open page of what changes on any server of the county. */
    public Live(Changes changes, SignIn signIn) {
        this.signIn = signIn;
        changes.listen(this::changed);
    }

    /** Keeps the answer open, and tells on it of every change. */
    public void open(RoutingContext context) {
        SignIn.caller(context).require(Operation.FOLLOW_CHANGES);
        if (closed || listening.size() >= MOST) {
            context.fail(503);
            return;
        }
        HttpServerResponse response = context.response();
        response.setChunked(true)
                .putHeader("Content-Type", "text/event-stream; charset=utf-8")
                .putHeader("Cache-Control", "no-store");
        long beat = context.vertx().setPeriodic(BEAT.toMillis(), now -> beat(context));
        // However the answer ends: by whoever asked, by the connection, or by the server.
        context.addEndHandler(ended -> {
            context.vertx().cancelTimer(beat);
            listening.remove(response);
        });
        listening.put(response, context.vertx().getOrCreateContext());
        // What changed is not said: the page asks again as whoever it is, and sees what that one may see.
        write(response, ": open\n\n");
    }

    /** How many follow. */
    public int listeners() {
        return listening.size();
    }

    /** Lets everybody go, and takes nobody more: they ask again, and another server takes them. */
    @Override
    public void close() {
        closed = true;
        listening.forEach((response, loop) -> loop.runOnContext(now -> end(response)));
    }

    /** Whoever has signed out meanwhile hears nothing more. */
    private void beat(RoutingContext context) {
        HttpServerResponse response = context.response();
        signIn.isStillIn(context).onSuccess(in -> {
            if (in) {
                write(response, ": still here\n\n");
            } else {
                end(response);
            }
        });
    }

    private void end(HttpServerResponse response) {
        if (listening.remove(response) != null) {
            response.end();
        }
    }

    private void changed() {
        listening.forEach((response, loop) -> loop.runOnContext(now -> write(response, "event: changed\ndata: 1\n\n")));
    }

    /** Whoever has not yet read the last event needs no other one: it says nothing but to look again. */
    private void write(HttpServerResponse response, String event) {
        if (!response.ended() && !response.writeQueueFull()) {
            response.write(event).onFailure(gone -> listening.remove(response));
        }
    }
}
