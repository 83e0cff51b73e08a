package org.qibu.server.trail;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.qibu.approval.trail.tile.TilePath;
import org.qibu.server.http.Later;
import org.qibu.server.http.Workers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The trail for whoever wants to check it, with any client of C2SP tlog-tiles: the checkpoint, the tiles and the bundles of entries under
 * {@link #PREFIX}, and the key. All of it is public: an entry tells nothing to who has no receipt.
 */
public record LogRoutes(Trail trail, Workers workers) {
    private static final Logger LOG = LoggerFactory.getLogger(LogRoutes.class);

    /** Where the log is. */
    public static final String PREFIX = "/log/";

    /** A tile of a width never changes, full or not. */
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private static final String ASKED_AGAIN = "no-cache";

    private static final String TEXT = "text/plain; charset=utf-8";

    /** Mounts them. */
    public void mount(Router router) {
        router.route(PREFIX + "*").handler(LogRoutes::open);
        get(router, "checkpoint")
                .handler(context -> answer(
                        context,
                        TEXT,
                        ASKED_AGAIN,
                        () -> trail.checkpoint().map(note -> Buffer.buffer(note.toString()))));
        get(router, "key").handler(context -> send(context, TEXT, ASKED_AGAIN, Buffer.buffer(trail.verifier() + "\n")));
        get(router, "tile/*")
                .handler(context -> answer(context, "application/octet-stream", FOR_EVER, () -> tile(context)));
    }

    /** Any site may read it, so that a page of another house checks the log: it is the same for all, whoever they are. */
    private static void open(RoutingContext context) {
        context.response().putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        context.next();
    }

    private static Route get(Router router, String path) {
        return router.route(PREFIX + path).method(HttpMethod.GET).method(HttpMethod.HEAD);
    }

    private Optional<Buffer> tile(RoutingContext context) {
        return path(context)
                .filter(this::isPublished)
                .flatMap(path -> trail.tiles().read(path))
                .map(Buffer::buffer);
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

    private void answer(RoutingContext context, String type, String cached, Callable<Optional<Buffer>> question) {
        Later.answer(
                context,
                workers.run(question),
                answer -> answer.ifPresentOrElse(
                        content -> send(context, type, cached, content), () -> context.fail(404)));
    }

    /** Who asks for the head alone is told how long the rest would be. */
    private static void send(RoutingContext context, String type, String cached, Buffer content) {
        HttpServerResponse response = context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, type)
                .putHeader(HttpHeaders.CACHE_CONTROL, cached)
                .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(content.length()));
        boolean isHead = context.request().method().equals(HttpMethod.HEAD);
        response.end(isHead ? Buffer.buffer() : content).onFailure(gone -> LOG.debug("the log was not read", gone));
    }
}
