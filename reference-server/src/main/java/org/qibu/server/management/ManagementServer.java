package org.qibu.server.management;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.qibu.server.http.Later;
import org.qibu.server.http.ProblemHandler;
import org.qibu.server.http.Workers;

/**
 * A port of its own for whoever runs the server: figures and health, apart from what the public reaches.
 *
 * @param asking has the figures that the database tells read anew
 */
public record ManagementServer(Metrics metrics, Readiness readiness, Workers workers, Runnable asking) {
    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

    /** Listens there. */
    public Future<HttpServer> listen(Vertx vertx, String address, int port) {
        Router router = Router.router(vertx);
        router.route().failureHandler(new ProblemHandler());
        router.errorHandler(404, new ProblemHandler());
        new HealthRoutes(readiness).mount(router);
        router.get("/metrics").handler(this::figures);
        return vertx.createHttpServer().requestHandler(router).listen(port, address);
    }

    /** What the database would tell is left as it was where it does not answer: the other figures say why. */
    private void figures(RoutingContext context) {
        Later.answer(
                context,
                workers.run(() -> {
                            asking.run();
                            return true;
                        })
                        .otherwise(false),
                told -> context.response().putHeader("Content-Type", TEXT).end(metrics.text()));
    }
}
