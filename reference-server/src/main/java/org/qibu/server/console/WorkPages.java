package org.qibu.server.console;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Predicate;
import org.qibu.approval.limit.Light;
import org.qibu.server.access.Caller;
import org.qibu.server.console.page.WorklistView;
import org.qibu.server.desk.Lit;
import org.qibu.server.desk.MatterCase;
import org.qibu.server.desk.PermittedAct;
import org.qibu.server.desk.WorkItem;

/** A department's worklist (待办): what is due first. */
final class WorkPages {
    private final Desk desk;

    WorkPages(Desk desk) {
        this.desk = desk;
    }

    void mount(Router router) {
        desk.get(router, "/work", this::worklist);
    }

    private Runnable worklist(RoutingContext context, Caller caller) {
        ImmutableList<WorkItem> items = desk.desks().departments().worklist(caller);
        ImmutableList<WorklistView.Row> mine = rows(items, WorkPages::canAct);
        var view = new WorklistView(
                desk.frames().of(context, "待办"),
                mine.isEmpty() ? "眼下没有等你办的事项。" : mine.size() + " 件等你办，期限近的在前。",
                mine,
                rows(items, item -> !canAct(item)));
        return () -> desk.pages().show(context, 200, "worklist", view);
    }

    private static boolean canAct(WorkItem item) {
        return item.matterCase().acts().stream().anyMatch(PermittedAct::isOpen);
    }

    private static ImmutableList<WorklistView.Row> rows(ImmutableList<WorkItem> items, Predicate<WorkItem> which) {
        return items.stream().filter(which).map(WorkPages::row).collect(toImmutableList());
    }

    private static WorklistView.Row row(WorkItem item) {
        MatterCase matter = item.matterCase();
        return new WorklistView.Row(
                ActTable.address(matter),
                matter.name(),
                item.projectName() + " · " + item.role(),
                Shown.next(matter),
                left(matter.promised()),
                Shown.statutory(matter),
                Shown.promised(matter),
                Shown.badge(matter));
    }

    private static String left(Lit clock) {
        return clock.due().isEmpty() || clock.light() == Light.GREY ? "" : Integer.toString(clock.remaining());
    }
}
