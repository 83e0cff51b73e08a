package org.qibu.server.console.frame;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.Optional;

/**
 * The address that a page gives people to take away.
 *
 * @param made known by whoever runs the site; empty where pages are reached as they are asked for
 */
public record SiteAddress(Optional<URI> made) {
    /** The address of a path, such as {@code https://example.gov.cn/trail} for {@code /trail}. */
    public String of(RoutingContext context, String path) {
        return made.map(URI::toString).orElseGet(() -> asked(context.request())).replaceAll("/+$", "") + path;
    }

    private static String asked(HttpServerRequest request) {
        return request.scheme() + "://" + request.authority();
    }
}
