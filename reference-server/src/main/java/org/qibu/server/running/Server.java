package org.qibu.server.running;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.server.api.Api;
import org.qibu.server.console.Console;
import org.qibu.server.database.Database;
import org.qibu.server.desk.filing.FilingDesk;
import org.qibu.server.files.UploadFolder;
import org.qibu.server.http.Contract;
import org.qibu.server.http.FirstHandlers;
import org.qibu.server.http.KnownHosts;
import org.qibu.server.http.Live;
import org.qibu.server.http.Problem;
import org.qibu.server.http.ProblemHandler;
import org.qibu.server.http.SignIn;
import org.qibu.server.http.Uploads;
import org.qibu.server.http.Workers;
import org.qibu.server.settings.ServerSettings;
import org.qibu.server.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running server: database, desks, HTTP; closed as one. */
public final class Server implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final Duration SILENCE = Duration.ofMinutes(10);
    private static final Duration SWEEP = Duration.ofMinutes(10);

    private final Vertx vertx;
    private final Listening listening;
    private final HttpServer http;
    private final Database database;

    private Server(Vertx vertx, Listening listening, HttpServer http, Database database) {
        this.vertx = vertx;
        this.listening = listening;
        this.http = http;
        this.database = database;
    }

    /**
     * Starts on the open database; the server closes it.
     *
     * @param progress is told in Chinese how far the start is
     */
    public static Server start(
            Settings settings, Database database, WorkdayCalendar calendar, Consumer<String> progress) {
        Hall hall = Hall.open(settings, database, calendar, progress);
        Vertx vertx = Vertx.vertx();
        Workers workers = new Workers(vertx, database.connections());
        SignIn signIn = new SignIn(hall.sessions(), hall.formTokens(), workers, settings.isSecure());
        Live live = new Live(hall.facts(), signIn);
        Path waiting = UploadFolder.emptied(settings.get(ServerSettings.HOME).resolve("uploads"));
        Contract contract = Contract.bundled();
        Api api = new Api(hall.desks(), hall.pack(), signIn, workers, live);
        Console console =
                new Console(hall.name(), hall.desks(), hall.offices(), hall.clock(), signIn, workers, live, waiting);
        // Readings know at once what silence has brought about; the facts follow within this time.
        vertx.setPeriodic(
                SILENCE.toMillis(),
                now -> workers.run(hall.silence()::record)
                        .onFailure(failure -> LOG.error("what silence brought about was not recorded", failure)));
        vertx.setPeriodic(
                SWEEP.toMillis(),
                now -> workers.run(hall.sessions()::sweep)
                        .onFailure(failure -> LOG.error("sessions that have ended were not removed", failure)));
        progress.accept("正在启动网络服务……");
        Listening listening = new Listening(settings);
        Future<HttpServer> http = api.router()
                .build(vertx, contract, new Uploads(waiting, FilingDesk.LARGEST))
                .map(routes ->
                        root(vertx, contract.text(), routes, console, signIn, workers, database, listening.hosts()))
                .compose(router -> vertx.createHttpServer(listening.options())
                        .requestHandler(router)
                        .listen());
        return new Server(
                vertx, listening, http.toCompletionStage().toCompletableFuture().join(), database);
    }

    /** Throws every kept reading away and writes it again from the facts; a new holiday notice calls for it. */
    public static void rebuild(Database database, WorkdayCalendar calendar) {
        Hall.rebuild(database, calendar);
    }

    /** Where it listens. */
    public String address() {
        return listening.address(http.actualPort());
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        database.close();
    }

    private static Handler<HttpServerRequest> root(
            Vertx vertx,
            String contract,
            Router api,
            Console console,
            SignIn signIn,
            Workers workers,
            Database database,
            KnownHosts hosts) {
        Router router = Router.router(vertx);
        FirstHandlers.mount(router, signIn, new ProblemHandler());
        router.get("/health/live").handler(context -> context.json(new JsonObject().put("status", "UP")));
        router.get("/health/ready")
                .handler(context -> workers.run(database::isReady)
                        .onFailure(context::fail)
                        .onSuccess(ready -> ready(context, ready)));
        router.get("/v1/openapi.yaml")
                .handler(context -> context.response()
                        .putHeader("Content-Type", "application/yaml; charset=utf-8")
                        .end(contract));
        router.route().subRouter(api);
        Router pages = console.router(vertx);
        // What the contract does not know is told as a problem, never as a page.
        return request -> {
            // Whoever watches the server asks by whatever address it sees.
            if (isHealth(request.path()) || hosts.know(request)) {
                (isForMachines(request.path()) ? router : pages).handle(request);
            } else {
                KnownHosts.refuse(request);
            }
        };
    }

    private static boolean isForMachines(String path) {
        return path.startsWith("/v1/") || isHealth(path);
    }

    private static boolean isHealth(String path) {
        return path.startsWith("/health/");
    }

    private static void ready(RoutingContext context, boolean ready) {
        if (ready) {
            context.json(new JsonObject().put("status", "UP"));
        } else {
            ProblemHandler.answer(context, Problem.of(503, "server.not-ready", "服务暂不可用", "数据库没有应答。"));
        }
    }
}
