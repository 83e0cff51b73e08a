package org.qibu.server.running;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.server.account.ServiceKeys;
import org.qibu.server.api.Api;
import org.qibu.server.console.Console;
import org.qibu.server.console.frame.SiteAddress;
import org.qibu.server.console.open.Door;
import org.qibu.server.database.Database;
import org.qibu.server.desk.filing.FilingDesk;
import org.qibu.server.files.UploadFolder;
import org.qibu.server.http.Contract;
import org.qibu.server.http.FirstHandlers;
import org.qibu.server.http.SignIn;
import org.qibu.server.http.Uploads;
import org.qibu.server.http.Workers;
import org.qibu.server.jobs.Job;
import org.qibu.server.jobs.Jobs;
import org.qibu.server.lan.Lan;
import org.qibu.server.live.Changes;
import org.qibu.server.live.Live;
import org.qibu.server.management.HealthRoutes;
import org.qibu.server.management.ManagementServer;
import org.qibu.server.management.Metrics;
import org.qibu.server.management.Readiness;
import org.qibu.server.management.RequestWatch;
import org.qibu.server.management.Traffic;
import org.qibu.server.settings.ServerSettings;
import org.qibu.server.settings.Settings;
import org.qibu.server.trail.LogRoutes;
import org.qibu.server.trail.NightlyCheck;
import org.qibu.server.trail.Sequencing;
import org.qibu.server.trail.Trail;
import org.qibu.server.trail.Waiting;
import org.qibu.server.trail.Witnesses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running server: database, desks, HTTP, jobs; closed as one. */
public final class Server implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);

    /** Readings know at once what silence has brought about; the facts follow within this time. */
    private static final Duration OFTEN = Duration.ofMinutes(10);

    private static final long AGAIN_MILLIS = 500;
    private static final String CALENDAR = "calendar";
    /** When nobody is in the offices. */
    private static final LocalTime QUIET = LocalTime.of(3, 30);

    private static final Duration ASKING = Duration.ofSeconds(10);

    /** So many wait for the provider of identities at once; others wait for them. */
    private static final int ASKING_AT_ONCE = 4;

    private final Settings settings;
    private final Listening listening;
    private final Database database;
    private final Metrics metrics;
    private final Vertx vertx = Vertx.vertx();
    private final Traffic traffic = new Traffic();
    private final Workers workers;
    private final Readiness readiness;
    private final Changes changes;
    private final Jobs jobs;
    private final Sequencing sequencing;
    private final Waiting waiting;
    private final Live live;
    private final SignIn signIn;
    private int port;
    private int managementPort;

    private Server(Settings settings, Database database, Hall hall, Metrics metrics) {
        this.settings = settings;
        this.listening = new Listening(
                settings, settings.get(ServerSettings.LAN) ? Optional.of(Lan.open(Instant.now())) : Optional.empty());
        this.database = database;
        this.metrics = metrics;
        this.workers = new Workers(vertx, database.connections());
        this.readiness = new Readiness(vertx, database, traffic);
        this.signIn = new SignIn(hall.sessions(), hall.keys(), hall.formTokens(), workers, settings.isSecure());
        this.changes = Changes.follow(database, hall.facts());
        this.live = new Live(changes, signIn);
        NightlyCheck check = new NightlyCheck(hall.trail(), InstantSource.system());
        this.jobs = Jobs.start(
                database.source(),
                ImmutableList.of(
                        Job.every("silence", OFTEN, hall.silence()::record),
                        Job.every(CALENDAR, OFTEN, () -> readClocks(hall)),
                        Job.every("erasures", OFTEN, hall.desks().persons()::finish),
                        Job.every("ended-sessions", OFTEN, hall.sessions()::sweep),
                        Job.daily("trail-check", QUIET, check)),
                ASKING,
                metrics);
        this.sequencing = Sequencing.start(hall.trail(), witnesses(settings));
        this.waiting = Waiting.in(hall.trail());
        follow(hall);
        measure(check);
    }

    private void measure(NightlyCheck check) {
        metrics.gauge("qibu.requests.under.way", "requests under way", traffic::underWay);
        metrics.gauge("qibu.trail.sequencing", "1 while facts can enter the trail", () -> sequencing.isWell() ? 1 : 0);
        metrics.gauge(
                "qibu.trail.waiting.seconds", "for how long something has waited to be published", waiting::seconds);
        metrics.gauge(
                "qibu.trail.differences", "differences that the last check of the trail found", check::differences);
        metrics.gauge("qibu.trail.checked.timestamp.seconds", "when the last check of the trail ended", check::endedAt);
        metrics.gauge("qibu.live.listeners", "pages that follow changes", live::listeners);
        metrics.gauge(
                "qibu.live.listening", "1 while the database's word is heard", () -> changes.isListening() ? 1 : 0);
    }

    /**
     * Starts on the open database; the server closes it.
     *
     * @param progress is told in Chinese how far the start is
     */
    public static Server start(
            Settings settings, Database database, WorkdayCalendar calendar, Consumer<String> progress) {
        Metrics metrics = new Metrics().with(database);
        Hall hall = Hall.open(settings, database, calendar, metrics, progress);
        progress.accept("正在启动网络服务……");
        Server server = new Server(settings, database, hall, metrics);
        boolean listening = false;
        try {
            server.listen(hall);
            listening = true;
            return server;
        } finally {
            if (!listening) {
                server.stop();
            }
        }
    }

    private static Witnesses witnesses(Settings settings) {
        return Witnesses.of(
                settings.get(ServerSettings.TRAIL_WITNESSES_NEEDED),
                settings.find(ServerSettings.TRAIL_WITNESSES).orElse(ImmutableMap.of()));
    }

    /** Another server's notice is read as soon as it is told of; whoever writes one has its clocks read at once. */
    private void follow(Hall hall) {
        changes.listenToOthers(() -> inBackground(hall.calendar()::refresh));
        changes.listenToOthers(sequencing::tell);
        hall.facts().listen(streams -> sequencing.tell());
        hall.facts().listen(streams -> {
            if (streams.contains(hall.calendar().stream())) {
                inBackground(this::readClocksSoon);
            }
        });
    }

    /** What a notice moves is no fact of its own, so whoever looks at the list is told when it is whole. */
    private void readClocks(Hall hall) {
        if (hall.rereading().run()) {
            changes.announce();
        }
    }

    private void readClocksSoon() {
        if (!jobs.soon(CALENDAR)) {
            vertx.setTimer(AGAIN_MILLIS, now -> inBackground(this::readClocksSoon));
        }
    }

    private void inBackground(Runnable work) {
        workers.run(() -> {
                    work.run();
                    return true;
                })
                .onFailure(
                        failed -> LOG.warn("the calendar could not be followed; the next run of its job does", failed));
    }

    private void listen(Hall hall) {
        var first = new FirstHandlers(
                new RequestWatch(traffic, metrics, Hall.DIVISION.value()),
                listening.hosts(),
                listening.limits(),
                signIn);
        Path waiting = UploadFolder.emptied(settings.get(ServerSettings.HOME).resolve("uploads"));
        Contract contract = Contract.bundled();
        Optional<Door> door = hall.provider()
                .map(provider -> new Door(
                        provider,
                        new Workers(vertx, "qibu-identity", ASKING_AT_ONCE),
                        settings.find(ServerSettings.PUBLIC_URL)));
        Console console = new Console(
                hall.name(),
                hall.desks(),
                hall.offices(),
                hall.clock(),
                first,
                door,
                new SiteAddress(settings.find(ServerSettings.PUBLIC_URL)),
                workers,
                live,
                waiting);
        Future<HttpServer> http = new Api(hall.desks(), hall.pack(), signIn, workers, live)
                .router()
                .build(vertx, contract, new Uploads(waiting, FilingDesk.LARGEST))
                .map(operations -> new Site(
                        first,
                        new HealthRoutes(readiness),
                        contract.text(),
                        new LogRoutes(hall.trail(), workers),
                        operations,
                        console))
                .compose(site -> vertx.createHttpServer(listening.options())
                        .requestHandler(listening.guarded(vertx, site.root(vertx)))
                        .listen());
        port = awaited(http).actualPort();
        managementPort = awaited(new ManagementServer(metrics, readiness, workers, this::ask)
                        .listen(
                                vertx,
                                settings.get(ServerSettings.MANAGEMENT_ADDRESS),
                                settings.get(ServerSettings.MANAGEMENT_PORT)))
                .actualPort();
    }

    private void ask() {
        metrics.overdue(jobs.overdue());
        waiting.ask();
    }

    /** The keys of the county's other systems, whether or not the server runs. */
    public static ServiceKeys keys(Database database) {
        return Hall.keys(database);
    }

    /**
     * The county's trail, whether or not the server runs; empty where it was never started.
     *
     * @throws org.qibu.server.settings.RefusedSettingsException if the master key is not the one the trail was begun under
     */
    public static Optional<Trail> trail(Settings settings, Database database) {
        return Hall.trail(settings, database);
    }

    /** Throws every kept reading away and writes it again from the facts; a new version of the software may call for it. */
    public static void rebuild(Database database, WorkdayCalendar calendar) {
        Hall.rebuild(database, calendar);
    }

    /** The tables that a rebuild writes: readings, which no backup needs. */
    public static ImmutableSet<String> readings(WorkdayCalendar calendar) {
        return Hall.readings(calendar);
    }

    /** Where it listens. */
    public String address() {
        return listening.address(port);
    }

    /** What others on the local network must be told to come in; empty where nobody else may. */
    public ImmutableList<String> invitation() {
        return listening.lan().map(lan -> lan.invitation(port)).orElse(ImmutableList.of());
    }

    /** Where figures and health are. */
    public String managementAddress() {
        return Listening.address("http", settings.get(ServerSettings.MANAGEMENT_ADDRESS), managementPort);
    }

    /**
     * Takes leave: says that it is not ready, goes on for as long as a load balancer needs to see that, finishes what is
     * under way, and then lets go of everything.
     */
    @Override
    public void close() {
        traffic.leave();
        live.close();
        pause(settings.get(ServerSettings.DRAIN_DELAY_SECONDS));
        traffic.awaitEnd(Duration.ofSeconds(settings.get(ServerSettings.DRAIN_SECONDS)));
        stop();
        database.close();
    }

    private void stop() {
        jobs.close();
        sequencing.close();
        changes.close();
        awaited(vertx.close());
        metrics.close();
    }

    private static void pause(int seconds) {
        try {
            TimeUnit.SECONDS.sleep(seconds);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> T awaited(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
