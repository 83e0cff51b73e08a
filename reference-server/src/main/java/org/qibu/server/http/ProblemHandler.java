package org.qibu.server.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one failure handler: every failure leaves as problem+json, none with a stack trace. */
public final class ProblemHandler implements Handler<RoutingContext> {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    @Override
    public void handle(RoutingContext context) {
        Problem problem = Failures.of(Optional.ofNullable(context.failure()), context.statusCode());
        if (problem.status() >= 500) {
            LOG.error("{} failed, request {}", Handled.operation(context), Handled.id(context), context.failure());
        }
        answer(context, problem);
    }

    /** Answers with the problem, unless something was already sent. */
    public static void answer(RoutingContext context, Problem problem) {
        Handled.refused(context, problem);
        HttpServerResponse response = context.response();
        if (response.ended() || response.headWritten()) {
            response.reset();
            return;
        }
        if (problem.status() == 401) {
            response.putHeader("WWW-Authenticate", "Bearer realm=\"qibu\"");
        }
        response.setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(problem.body().encode());
    }
}
