package org.qibu.server.api;

import org.qibu.approval.pack.PackHeader;
import org.qibu.server.access.Operation;
import org.qibu.server.access.Seats;
import org.qibu.server.desk.Desks;
import org.qibu.server.http.ContractRouter;
import org.qibu.server.http.SignIn;
import org.qibu.server.http.Workers;
import org.qibu.server.live.Live;

/** Every operation of the contract, on the same desks as the console. */
public final class Api {
    private final Desks desks;
    private final PackHeader pack;
    private final SignIn signIn;
    private final Workers workers;
    private final Live live;

    /** The API of one county. */
    public Api(Desks desks, PackHeader pack, SignIn signIn, Workers workers, Live live) {
        this.desks = desks;
        this.pack = pack;
        this.signIn = signIn;
        this.workers = workers;
        this.live = live;
    }

    /** The handlers of every operation. */
    public ContractRouter router() {
        ContractRouter router = new ContractRouter();
        router.on(Operation.FOLLOW_CHANGES, live::open);
        new SessionRoutes(signIn, desks.demo().isDemo(), Seats.of(desks.guides().regime())).mount(router);
        new FileRoutes(desks.filings(), workers).mount(router);
        Routes routes = new Routes(router, workers);
        new CalendarRoutes(desks.calendar()).mount(routes);
        new NoticeRoutes(desks.notices()).mount(routes);
        new GuideRoutes(desks.guides(), pack).mount(routes);
        new ProjectRoutes(desks.projects()).mount(routes);
        new FilingRoutes(desks).mount(routes);
        new IntakeRoutes(desks.projects(), desks.window(), desks.departments()).mount(routes);
        new HandlingRoutes(desks.departments()).mount(routes);
        new DecisionRoutes(desks.decisions(), desks.issuing()).mount(routes);
        new TrailRoutes(desks.trail()).mount(routes);
        LifeRoutes.mount(routes);
        new PublicRoutes(desks.anybody(), desks.demo()).mount(routes);
        return router;
    }
}
