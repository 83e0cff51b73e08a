package org.qibu.server.api;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.LocalDate;
import org.qibu.approval.calendar.HolidayNotice;
import org.qibu.approval.limit.DayRange;
import org.qibu.approval.limit.TimeLimit;
import org.qibu.server.access.Operation;
import org.qibu.server.desk.CalendarDesk;
import org.qibu.server.http.Asked;
import org.qibu.server.http.ContractRouter;
import org.qibu.server.http.Workers;

/** Explains deadlines and lists the notices they rest on. */
public final class CalendarRoutes {
    private final CalendarDesk desk;
    private final Workers workers;

    public CalendarRoutes(CalendarDesk desk, Workers workers) {
        this.desk = desk;
        this.workers = workers;
    }

    /** Has the contract's calendar handled here. */
    public void mount(ContractRouter router) {
        router.on(Operation.EXPLAIN_DEADLINE, this::explain).on(Operation.LIST_NOTICES, this::notices);
    }

    private void explain(RoutingContext context) {
        Asked asked = Asked.of(context);
        LocalDate from = asked.query("from", LocalDate::parse).orElseThrow();
        TimeLimit limit = asked.query("limit", TimeLimit::parse).orElseThrow();
        ImmutableList<DayRange> excluded =
                asked.query("exclude", CalendarRoutes::ranges).orElse(ImmutableList.of());
        workers.run(() -> desk.explain(from, limit, excluded))
                .onFailure(context::fail)
                .onSuccess(outcome -> Answers.send(context, outcome, "不能解释这一期限"));
    }

    private void notices(RoutingContext context) {
        JsonArray notices = new JsonArray();
        desk.notices().stream()
                .map(HolidayNotice::citation)
                .map(citation -> new JsonObject().put("citation", citation))
                .forEach(notices::add);
        context.json(new JsonObject().put("notices", notices));
    }

    private static ImmutableList<DayRange> ranges(String text) {
        return Splitter.on(',').splitToStream(text).map(DayRange::parse).collect(toImmutableList());
    }
}
