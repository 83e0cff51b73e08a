package org.qibu.server.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** The headers of every answer: nothing from elsewhere, nothing inline, no frame, nothing kept by a cache in between. */
public final class SecurityHeaders implements Handler<RoutingContext> {
    /** Images by data: are the check marks that the kit's stylesheet draws. */
    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
                    + "frame-ancestors 'none'; form-action 'self'";

    private final boolean secure;

    /** @param secure whether the site is reached by TLS only, which a browser is then to keep to */
    public SecurityHeaders(boolean secure) {
        this.secure = secure;
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerResponse response = context.response();
        response.putHeader("Content-Security-Policy", POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("X-Frame-Options", "DENY")
                .putHeader("Referrer-Policy", "same-origin")
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (secure) {
            response.putHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (!context.request().path().startsWith("/webjars/")) {
            response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        context.next();
    }
}
