package org.qibu.server.console.open;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.reverseOrder;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.qibu.approval.calendar.HolidayNotice;
import org.qibu.server.access.Caller;
import org.qibu.server.access.Operation;
import org.qibu.server.console.frame.Answers;
import org.qibu.server.console.frame.Desk;
import org.qibu.server.console.kit.DayLink;
import org.qibu.server.console.kit.Frame;
import org.qibu.server.console.kit.Picture;
import org.qibu.server.console.page.HolidaysView;

/** The holiday notices (节假日通知) that every date rests on. */
public final class HolidayPages {
    private final Desk desk;

    public HolidayPages(Desk desk) {
        this.desk = desk;
    }

    public void mount(Router router) {
        desk.get(router, "/holidays", this::list);
    }

    private Runnable list(RoutingContext context, Caller caller) {
        ImmutableList<HolidayNotice> notices = desk.desks().calendar().notices();
        ImmutableList<Integer> years = notices.stream()
                .map(notice -> notice.year().getValue())
                .distinct()
                .sorted(reverseOrder())
                .collect(toImmutableList());
        Frame frame = desk.frames().of(context, "节假日通知");
        int asked =
                asked(new Answers(context.queryParams()), frame.today().date().getYear());
        Year year = Year.of(years.contains(asked) ? asked : years.get(0));
        var view = new HolidaysView(
                frame,
                "节假日安排已公布到 " + years.get(0) + " 年；此后的期限只能暂定，公布后重新计算。",
                year + " 年",
                Picture.of(layout -> desk.desks().calendar().draw(year, layout)),
                ImmutableList.copyOf(notices.reverse()).stream()
                        .filter(notice -> notice.year().equals(year))
                        .map(HolidayPages::row)
                        .collect(toImmutableList()),
                years.stream()
                        .map(each -> new HolidaysView.Other(
                                Integer.toString(each), "/holidays?year=" + each, each == year.getValue()))
                        .collect(toImmutableList()),
                caller.may(Operation.LIST_COUNTY_NOTICES));
        return () -> desk.pages().show(context, 200, "holidays", view);
    }

    private static int asked(Answers asked, int present) {
        String year = asked.text("year");
        return year.matches("[0-9]{4}") ? Integer.parseInt(year) : present;
    }

    private static HolidaysView.Row row(HolidayNotice notice) {
        Map<String, String> byName = notice.days().entrySet().stream()
                .collect(groupingBy(
                        entry -> entry.getValue().name() + (entry.getValue().off() ? "放假" : "调休上班"),
                        LinkedHashMap::new,
                        Collectors.mapping(
                                entry -> entry.getKey().getMonthValue() + "月"
                                        + entry.getKey().getDayOfMonth() + "日",
                                joining("、"))));
        return new HolidaysView.Row(
                notice.year().toString(),
                notice.citation(),
                DayLink.ofDay(notice.issued()),
                notice.amends() ? "年中调整" : "年度安排",
                byName.entrySet().stream()
                        .map(entry -> entry.getKey() + "：" + entry.getValue())
                        .collect(toImmutableList()),
                notice.source());
    }
}
