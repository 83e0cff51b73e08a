package org.qibu.server.console.office;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.qibu.approval.limit.Light;
import org.qibu.server.access.Caller;
import org.qibu.server.console.act.ActTable;
import org.qibu.server.console.frame.Answers;
import org.qibu.server.console.frame.Desk;
import org.qibu.server.console.kit.Badge;
import org.qibu.server.console.page.WorklistView;
import org.qibu.server.console.shown.Shown;
import org.qibu.server.desk.matter.Due;
import org.qibu.server.desk.matter.MatterCase;
import org.qibu.server.desk.office.WorkItem;
import org.qibu.server.desk.office.WorkTally;
import org.qibu.server.paging.Page;
import org.qibu.server.paging.Part;

/** A department's worklist (待办): what is due first. */
public final class WorkPages {
    private static final String PATH = "/work";
    private static final String WHOSE = "whose";
    private static final String OTHERS = "others";

    private final Desk desk;

    public WorkPages(Desk desk) {
        this.desk = desk;
    }

    public void mount(Router router) {
        desk.get(router, PATH, this::worklist);
    }

    /** What waits for the reader, and the first of what does not; all of the latter is a page of its own. */
    private Runnable worklist(RoutingContext context, Caller caller) {
        var departments = desk.desks().departments();
        boolean own = !OTHERS.equals(new Answers(context.queryParams()).text(WHOSE));
        Part part = desk.part(context);
        Page<WorkItem> listed = departments.worklist(caller, Optional.of(own), part);
        boolean beginning = own && part.place().isEmpty();
        Page<WorkItem> others = beginning
                ? departments.worklist(caller, Optional.of(false), Part.first(part.rows()))
                : listed.withItems(own ? ImmutableList.of() : listed.items());
        WorkTally tally = departments.tally(caller);
        var view = new WorklistView(
                desk.frames().of(context, "待办"),
                headline(tally),
                own,
                tally.all().text(),
                tallies(tally),
                own ? rows(listed) : ImmutableList.of(),
                rows(others),
                beginning && others.next().isPresent() ? PATH + "?" + WHOSE + "=" + OTHERS : "",
                desk.pager(context, listed));
        return () -> desk.pages().show(context, 200, "worklist", view);
    }

    private static String headline(WorkTally tally) {
        if (tally.all().counted() == 0) {
            return "眼下没有等你办的事项。";
        }
        return tally.all().text() + "等你办，先到期的在前："
                + (tally.all().more() ? "前 " + tally.all().counted() + " 件中，" : "")
                + "已过期 " + tally.over() + " 件，今天到期 " + tally.today() + " 件，" + WorkTally.SOON + " 个工作日内到期 "
                + tally.soon()
                + " 件。";
    }

    /** The batch at a glance: how many wait for each kind of act. */
    private static ImmutableList<String> tallies(WorkTally tally) {
        return tally.next().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue() + " 件")
                .collect(toImmutableList());
    }

    private static ImmutableList<WorklistView.Row> rows(Page<WorkItem> items) {
        return items.items().stream().map(WorkPages::row).collect(toImmutableList());
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
