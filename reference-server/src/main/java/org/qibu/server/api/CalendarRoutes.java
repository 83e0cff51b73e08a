package org.qibu.server.api;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.time.Year;
import org.qibu.approval.calendar.HolidayNotice;
import org.qibu.approval.limit.DayRange;
import org.qibu.approval.limit.TimeLimit;
import org.qibu.server.access.Operation;
import org.qibu.server.bench.Outcome;
import org.qibu.server.desk.guide.CalendarDesk;
import org.qibu.server.http.RecordJson;

/** Explains deadlines, as data and as pictures, and lists the notices they rest on. */
final class CalendarRoutes {
    private final CalendarDesk desk;

    CalendarRoutes(CalendarDesk desk) {
        this.desk = desk;
    }

    void mount(Routes routes) {
        routes.finds(
                        Operation.EXPLAIN_DEADLINE,
                        call -> desk.explain(from(call), limit(call), excluded(call))
                                .map(RecordJson::of))
                .draws(
                        Operation.DRAW_DEADLINE,
                        call -> desk.draw(from(call), limit(call), excluded(call), call.layout()))
                .reads(
                        Operation.EXPLAIN_CASE,
                        call -> RecordJson.of(
                                desk.explain(call.caller(), call.submission(), call.matter(), promised(call))))
                .draws(
                        Operation.DRAW_CASE,
                        call -> Outcome.done(desk.draw(
                                call.caller(), call.submission(), call.matter(), promised(call), call.layout())))
                .draws(
                        Operation.DRAW_YEAR,
                        call -> Outcome.done(desk.draw(call.asked().path("year", Year::parse), call.layout())))
                .lists(
                        Operation.LIST_NOTICES,
                        "notices",
                        call -> desk.notices().stream()
                                .map(CalendarRoutes::notice)
                                .collect(toImmutableList()));
    }

    private static LocalDate from(Call call) {
        return call.asked().query("from", LocalDate::parse).orElseThrow();
    }

    private static TimeLimit limit(Call call) {
        return call.asked().query("limit", TimeLimit::parse).orElseThrow();
    }

    private static ImmutableList<DayRange> excluded(Call call) {
        return call.asked()
                .query(
                        "exclude",
                        text -> Splitter.on(',')
                                .splitToStream(text)
                                .map(DayRange::parse)
                                .collect(toImmutableList()))
                .orElse(ImmutableList.of());
    }

    private static boolean promised(Call call) {
        return call.asked().query("which").orElseThrow().equals("promised");
    }

    private static ImmutableMap<String, Object> notice(HolidayNotice notice) {
        return ImmutableMap.of(
                "citation", notice.citation(), "year", notice.year().getValue());
    }
}
