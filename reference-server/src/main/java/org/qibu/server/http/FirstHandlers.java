package org.qibu.server.http;

import io.vertx.core.Handler;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.stream.IntStream;

/**
 * What every request meets before anything else, and how every failure leaves.
 *
 * @param watch notes that a request came, and what became of it
 */
public record FirstHandlers(Handler<RoutingContext> watch, KnownHosts hosts, RateLimits limits, SignIn signIn) {
    /**
     * Mounts them; nothing may be mounted before.
     *
     * @param failures tells a failure to whoever asks here: a problem to a machine, a page to a person
     */
    public void mount(Router router, Handler<RoutingContext> failures) {
        router.route().failureHandler(failures);
        router.route().handler(watch);
        router.route().handler(new SecurityHeaders(signIn.isSecure()));
        router.route().handler(hosts);
        router.route().handler(new ReadableAddress());
        router.route().handler(new ReadableForm());
        router.route().handler(limits::beforeSignIn);
        router.route().handler(signIn);
        router.route().handler(limits::afterSignIn);
        // Statuses that the router itself answers with, where no route's failure handler is asked.
        IntStream.of(400, 404, 405, 406, 413, 414, 415, 416, 421, 500, 503)
                .forEach(status -> router.errorHandler(status, failures));
    }
}
