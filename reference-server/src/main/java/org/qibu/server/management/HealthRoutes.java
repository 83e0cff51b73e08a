package org.qibu.server.management;

import com.google.common.collect.ImmutableList;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.qibu.approval.law.Finding;
import org.qibu.server.http.Later;
import org.qibu.server.http.Problem;
import org.qibu.server.http.ProblemHandler;

/** Whether the process lives, and whether it can serve; for whoever starts it anew and whoever sends it requests. */
public record HealthRoutes(Readiness readiness) {
    /** Answers both questions on a router. */
    public void mount(Router router) {
        router.get("/health/live").handler(HealthRoutes::up);
        router.get("/health/ready")
                .handler(context -> Later.answer(context, readiness.hindrances(), found -> answer(context, found)));
    }

    private static void answer(RoutingContext context, ImmutableList<Finding> hindrances) {
        if (hindrances.isEmpty()) {
            up(context);
        } else {
            ProblemHandler.answer(context, Problem.found(503, "server.not-ready", "服务暂不可用", hindrances));
        }
    }

    private static void up(RoutingContext context) {
        context.json(new JsonObject().put("status", "UP"));
    }
}
