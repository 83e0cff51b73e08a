package org.qibu.server.http;

import io.vertx.ext.web.Router;
import java.util.stream.IntStream;

/** What every request meets before anything else, and how every failure leaves. */
public final class FirstHandlers {
    private FirstHandlers() {}

    /** Mounts them; nothing may be mounted before. */
    public static void mount(Router router, SignIn signIn) {
        ProblemHandler problems = new ProblemHandler();
        router.route().failureHandler(problems);
        router.route().handler(new SecurityHeaders());
        router.route().handler(signIn);
        // Statuses that the router itself answers with, where no route's failure handler is asked.
        IntStream.of(400, 404, 405, 406, 413, 414, 415, 500, 503)
                .forEach(status -> router.errorHandler(status, problems));
    }
}
