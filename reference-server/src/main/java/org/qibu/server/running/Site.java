package org.qibu.server.running;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import org.qibu.server.console.Console;
import org.qibu.server.http.FirstHandlers;
import org.qibu.server.http.ProblemHandler;
import org.qibu.server.management.HealthRoutes;
import org.qibu.server.trail.LogRoutes;

/** What is served at one address: the contract's operations, health and the log for machines, pages for persons. */
record Site(
        FirstHandlers first, HealthRoutes health, String contract, LogRoutes log, Router operations, Console console) {
    Handler<HttpServerRequest> root(Vertx vertx) {
        Router machines = Router.router(vertx);
        first.mount(machines, new ProblemHandler());
        health.mount(machines);
        machines.get("/v1/openapi.yaml")
                .handler(context -> context.response()
                        .putHeader("Content-Type", "application/yaml; charset=utf-8")
                        .end(contract));
        log.mount(machines);
        machines.route().subRouter(operations);
        Router pages = console.router(vertx);
        // What the contract does not know is told as a problem, never as a page.
        return request -> (isForMachines(request.path()) ? machines : pages).handle(request);
    }

    private static boolean isForMachines(String path) {
        return path.startsWith("/v1/") || path.startsWith("/health/") || path.startsWith(LogRoutes.PREFIX);
    }
}
