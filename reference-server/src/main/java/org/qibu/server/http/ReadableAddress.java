package org.qibu.server.http;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** Refuses an address whose escapes cannot be decoded, before a router looks at its parts and takes it for its own failure. */
final class ReadableAddress implements Handler<RoutingContext> {
    @Override
    public void handle(RoutingContext context) {
        if (isReadable(context)) {
            context.next();
        } else {
            context.fail(400);
        }
    }

    private static boolean isReadable(RoutingContext context) {
        try {
            return !context.normalizedPath().isEmpty()
                    && context.request().params().size() >= 0;
        } catch (IllegalArgumentException undecodable) {
            return false;
        }
    }
}
