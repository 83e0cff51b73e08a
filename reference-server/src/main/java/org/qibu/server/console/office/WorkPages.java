package org.qibu.server.console.office;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.google.common.collect.ImmutableList;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.stream.Stream;
import org.qibu.approval.limit.Light;
import org.qibu.server.access.Caller;
import org.qibu.server.console.act.ActTable;
import org.qibu.server.console.frame.Desk;
import org.qibu.server.console.kit.Badge;
import org.qibu.server.console.page.WorklistView;
import org.qibu.server.console.shown.Shown;
import org.qibu.server.desk.matter.Due;
import org.qibu.server.desk.matter.MatterCase;
import org.qibu.server.desk.office.WorkItem;

/** A department's worklist (待办): what is due first. */
public final class WorkPages {
    /** So many working days left, or fewer, are told at the top. */
    private static final int SOON = 3;

    private final Desk desk;

    public WorkPages(Desk desk) {
        this.desk = desk;
    }

    public void mount(Router router) {
        desk.get(router, "/work", this::worklist);
    }

    private Runnable worklist(RoutingContext context, Caller caller) {
        ImmutableList<WorkItem> items = desk.desks().departments().worklist(caller);
        ImmutableList<WorkItem> mine = items.stream().filter(WorkItem::mine).collect(toImmutableList());
        var view = new WorklistView(
                desk.frames().of(context, "待办"),
                headline(mine),
                tallies(mine),
                rows(mine.stream()),
                rows(items.stream().filter(item -> !item.mine())));
        return () -> desk.pages().show(context, 200, "worklist", view);
    }

    private static String headline(ImmutableList<WorkItem> mine) {
        if (mine.isEmpty()) {
            return "眼下没有等你办的事项。";
        }
        long over = dueWithin(mine, -1);
        long today = dueWithin(mine, 0) - over;
        long soon = dueWithin(mine, SOON) - over - today;
        return mine.size() + " 件等你办，先到期的在前：已过期 " + over + " 件，今天到期 " + today + " 件，" + SOON + " 个工作日内到期 " + soon
                + " 件。";
    }

    private static long dueWithin(ImmutableList<WorkItem> items, int workdays) {
        return items.stream()
                .filter(WorkPages::isCounting)
                .flatMap(item -> item.due().stream())
                .filter(due -> due.workdaysLeft() <= workdays)
                .count();
    }

    /** The batch at a glance: how many wait for each kind of act. */
    private static ImmutableList<String> tallies(ImmutableList<WorkItem> mine) {
        var counts =
                mine.stream().collect(groupingBy(item -> item.matterCase().next(), LinkedHashMap::new, counting()));
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue() + " 件")
                .collect(toImmutableList());
    }

    private static ImmutableList<WorklistView.Row> rows(Stream<WorkItem> items) {
        return items.map(WorkPages::row).collect(toImmutableList());
    }

    /** Whether its days count now: none does while an exclusion lasts, in the headline as in the row. */
    private static boolean isCounting(WorkItem item) {
        return item.matterCase().exclusions().stream()
                .allMatch(told -> told.ended().isPresent());
    }

    private static WorklistView.Row row(WorkItem item) {
        MatterCase matter = item.matterCase();
        boolean counting = isCounting(item);
        return new WorklistView.Row(
                ActTable.address(matter),
                matter.name(),
                item.projectName() + " · " + item.role(),
                Shown.next(matter),
                counting ? item.due().map(Shown::left).orElse("") : "",
                item.due().filter(due -> counting && due.workdaysLeft() <= 0).isPresent(),
                item.due().map(Due::what).orElse(""),
                item.due().map(due -> Shown.due(matter, due)),
                Shown.statutory(matter),
                counting
                        ? item.due().map(due -> Badge.of(due.light())).orElse(Shown.badge(matter))
                        : Badge.of(Light.GREY));
    }
}
