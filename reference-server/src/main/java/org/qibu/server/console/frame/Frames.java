package org.qibu.server.console.frame;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.stream.Stream;
import org.qibu.server.access.Caller;
import org.qibu.server.access.Operation;
import org.qibu.server.access.Role;
import org.qibu.server.bench.CountyClock;
import org.qibu.server.console.kit.DayLink;
import org.qibu.server.console.kit.Frame;
import org.qibu.server.desk.DemoDesk;
import org.qibu.server.http.SignIn;

/** Puts the frame around every page: where one can go is what one may do. */
public final class Frames {
    private static final ImmutableList<Place> PLACES = ImmutableList.of(
            new Place("项目总览", "/board", Operation.LIST_PROJECTS),
            new Place("窗口", "/window", Operation.LIST_WINDOW_QUEUE),
            new Place("待办", "/work", Operation.LIST_WORKLIST),
            new Place("发件", "/issuing", Operation.LIST_ISSUING),
            new Place("节假日通知", "/notices", Operation.CONFIRM_NOTICE),
            new Place("办事指南", "/guide", Operation.MAKE_GUIDE),
            new Place("期限说明", "/calendar", Operation.EXPLAIN_DEADLINE),
            new Place("进度查询", "/check", Operation.CHECK_RECEIPT),
            new Place("留痕", "/trail", Operation.READ_TRAIL));

    private final String county;
    private final CountyClock clock;
    private final DemoDesk demo;
    private final SignIn signIn;
    private final Offices offices;

    public Frames(String county, CountyClock clock, DemoDesk demo, SignIn signIn, Offices offices) {
        this.county = county;
        this.clock = clock;
        this.demo = demo;
        this.signIn = signIn;
        this.offices = offices;
    }

    /** The frame of a page for whoever asks. */
    public Frame of(RoutingContext context, String title) {
        Caller caller = SignIn.caller(context);
        String path = context.request().path();
        return new Frame(
                title,
                path,
                county,
                Optional.of(caller)
                        .filter(Caller::isSignedIn)
                        .map(known -> new Frame.Who(known.role().text(), offices.name(known))),
                places(caller, path),
                DayLink.ofDay(clock.today()),
                demo.isDemo(),
                signIn.formToken(context),
                Told.take(context));
    }

    /** The page that somebody in this role opens first. */
    public static String first(Role role) {
        return switch (role) {
            case PUBLIC -> "/";
            case WINDOW_CLERK -> "/window";
            case OFFICER, REVIEWER, LEADER -> "/work";
            case BUILDER, PROJECT_OFFICER -> "/board";
        };
    }

    private static ImmutableList<Frame.Nav> places(Caller caller, String path) {
        Stream<Place> open = PLACES.stream().filter(place -> caller.may(place.operation()));
        return open.map(place -> new Frame.Nav(place.label(), place.href(), path.startsWith(place.href())))
                .collect(toImmutableList());
    }

    /** A place to go, and what one must be allowed to go there. */
    private record Place(String label, String href, Operation operation) {}
}
