package org.qibu.server.trail;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.qibu.approval.trail.tile.TilePath;
import org.qibu.server.http.Workers;

/**
 * The trail for whoever wants to check it, with any client of C2SP tlog-tiles: the checkpoint, the tiles and the bundles of entries under
 * {@link #PREFIX}, and the key. All of it is public: an entry tells nothing to who has no receipt.
 */
public record LogRoutes(Trail trail, Workers workers) {
    /** Where the log is. */
    public static final String PREFIX = "/log/";

    /** A tile of a width never changes, full or not. */
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private static final String TEXT = "text/plain; charset=utf-8";

    /** Mounts them. */
    public void mount(Router router) {
        router.get(PREFIX + "checkpoint").handler(context -> checkpoint(context));
        router.get(PREFIX + "key")
                .handler(context -> context.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, TEXT)
                        .end(trail.verifier() + "\n"));
        router.get(PREFIX + "tile/*").handler(context -> tile(context));
    }

    private void checkpoint(RoutingContext context) {
        answer(
                context,
                () -> trail.checkpoint().map(note -> Buffer.buffer(note.toString())),
                found -> context.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, TEXT)
                        .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                        .end(found));
    }

    private void tile(RoutingContext context) {
        answer(
                context,
                () -> path(context)
                        .filter(this::isPublished)
                        .flatMap(path -> trail.tiles().read(path))
                        .map(Buffer::buffer),
                found -> context.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/octet-stream")
                        .putHeader(HttpHeaders.CACHE_CONTROL, FOR_EVER)
                        .end(found));
    }

    /** What no checkpoint covers yet may still come to be otherwise, and must not be kept by any cache. */
    private boolean isPublished(TilePath path) {
        return trail.published().filter(tree -> tree.covers(path)).isPresent();
    }

    /** The tile that is asked for; empty where the address is that of none. */
    private static Optional<TilePath> path(RoutingContext context) {
        try {
            return Optional.of(TilePath.parse(context.normalizedPath().substring(PREFIX.length())));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    private interface Found {
        void send(Buffer content);
    }

    private void answer(RoutingContext context, Callable<Optional<Buffer>> question, Found found) {
        workers.run(question)
                .onFailure(context::fail)
                .onSuccess(answer -> answer.ifPresentOrElse(found::send, () -> context.fail(404)));
    }
}
