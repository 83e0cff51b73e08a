package org.qibu.server.console;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.StaticHandler;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.qibu.server.access.Operation;
import org.qibu.server.bench.CountyClock;
import org.qibu.server.console.filing.FilePages;
import org.qibu.server.console.filing.FilingPages;
import org.qibu.server.console.filing.ProofPages;
import org.qibu.server.console.filing.ReceiptPages;
import org.qibu.server.console.filing.SubmissionPages;
import org.qibu.server.console.frame.Desk;
import org.qibu.server.console.frame.Frames;
import org.qibu.server.console.frame.Offices;
import org.qibu.server.console.frame.Pages;
import org.qibu.server.console.frame.SiteAddress;
import org.qibu.server.console.guide.GuidePages;
import org.qibu.server.console.guide.RegisterPages;
import org.qibu.server.console.guide.TraitChangePages;
import org.qibu.server.console.notice.NoticePages;
import org.qibu.server.console.office.IssuingPages;
import org.qibu.server.console.office.MatterPages;
import org.qibu.server.console.office.WindowPages;
import org.qibu.server.console.office.WorkPages;
import org.qibu.server.console.open.CalendarPages;
import org.qibu.server.console.open.CheckPages;
import org.qibu.server.console.open.DemoPages;
import org.qibu.server.console.open.Door;
import org.qibu.server.console.open.EntryPages;
import org.qibu.server.console.open.HolidayPages;
import org.qibu.server.console.open.LifePages;
import org.qibu.server.console.open.ProviderPages;
import org.qibu.server.console.project.BoardPages;
import org.qibu.server.console.project.ProjectPages;
import org.qibu.server.console.trail.TrailPages;
import org.qibu.server.desk.Desks;
import org.qibu.server.http.FirstHandlers;
import org.qibu.server.http.SignIn;
import org.qibu.server.http.Workers;
import org.qibu.server.live.Live;

/** Every page of the console, on the same desks as the API. */
public final class Console {
    private static final long LARGEST_PLAIN_FORM = 1024L * 1024;
    /** The largest form with its files; a single file is bounded by its material. */
    private static final long LARGEST_FORM = 512L * 1024 * 1024;

    private static final Pattern TAKES_FILES = Pattern.compile("/projects/[^/]+/filing(/.*)?|/submissions/[^/]+/.+");

    private final FirstHandlers first;
    private final Desk desk;
    private final Offices offices;
    private final Optional<Door> door;
    private final SiteAddress site;
    private final Path uploads;
    private final Live live;

    /** The console of one county. */
    public Console(
            String county,
            Desks desks,
            Offices offices,
            CountyClock clock,
            FirstHandlers first,
            Optional<Door> door,
            SiteAddress site,
            Workers workers,
            Live live,
            Path uploads) {
        this.first = first;
        this.door = door;
        this.site = site;
        this.offices = offices;
        this.live = live;
        this.uploads = uploads;
        this.desk = new Desk(
                desks,
                workers,
                first.signIn(),
                Pages.compiled(),
                new Frames(county, clock, desks.demo(), first.signIn(), offices));
    }

    /** The pages, with what every request meets first; a failure is a page too. */
    public Router router(Vertx vertx) {
        Router router = Router.router(vertx);
        var problems = new ProblemPages(desk.pages(), desk.frames());
        first.mount(router, problems);
        router.get("/webjars/*").handler(StaticHandler.create("META-INF/resources/webjars"));
        router.get("/static/*").handler(StaticHandler.create("org/qibu/server/console/static"));
        Handler<RoutingContext> plain = body(LARGEST_PLAIN_FORM);
        Handler<RoutingContext> files = body(LARGEST_FORM);
        router.post().handler(context -> (mayBringFiles(context) ? files : plain).handle(context));
        router.get(Desk.LIVE).handler(live::open);
        new EntryPages(desk, offices, door).mount(router);
        door.ifPresent(open -> new ProviderPages(desk, offices, open).mount(router));
        new BoardPages(desk, offices).mount(router);
        new RegisterPages(desk, offices).mount(router);
        new ProjectPages(desk, offices).mount(router);
        new TraitChangePages(desk).mount(router);
        new FilingPages(desk).mount(router);
        var proofs = new ProofPages(desk, site);
        proofs.mount(router);
        new SubmissionPages(desk, proofs).mount(router);
        new ReceiptPages(desk, offices, proofs).mount(router);
        new MatterPages(desk).mount(router);
        new WindowPages(desk).mount(router);
        new WorkPages(desk).mount(router);
        new IssuingPages(desk).mount(router);
        new CheckPages(desk).mount(router);
        new CalendarPages(desk).mount(router);
        new HolidayPages(desk).mount(router);
        new NoticePages(desk).mount(router);
        new GuidePages(desk).mount(router);
        new LifePages(desk).mount(router);
        new TrailPages(desk, site).mount(router);
        new FilePages(desk).mount(router);
        new DemoPages(desk).mount(router);
        problems.mount(router);
        return router;
    }

    private BodyHandler body(long limit) {
        return BodyHandler.create(uploads.toString()).setBodyLimit(limit).setDeleteUploadedFilesOnEnd(true);
    }

    /** Nobody fills the disk before the door: files are taken from those alone who may hand them in, where they are asked. */
    private static boolean mayBringFiles(RoutingContext context) {
        return SignIn.caller(context).may(Operation.UPLOAD_FILE)
                && TAKES_FILES.matcher(context.request().path()).matches();
    }
}
