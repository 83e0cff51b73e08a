package org.qibu.server.console.office;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.qibu.approval.limit.Light;
import org.qibu.approval.limit.SilenceRule;
import org.qibu.server.access.Caller;
import org.qibu.server.console.frame.Answers;
import org.qibu.server.console.frame.Desk;
import org.qibu.server.console.kit.Badge;
import org.qibu.server.console.kit.DayLink;
import org.qibu.server.console.page.WindowView;
import org.qibu.server.console.shown.Shown;
import org.qibu.server.desk.office.QueueItem;
import org.qibu.server.desk.office.WindowTally;
import org.qibu.server.paging.Page;
import org.qibu.server.paging.Part;

/** The window desk (窗口): who is next. */
public final class WindowPages {
    private static final String PATH = "/window";
    private static final String WHICH = "which";
    private static final String TOLD = "received";

    private final Desk desk;

    public WindowPages(Desk desk) {
        this.desk = desk;
    }

    public void mount(Router router) {
        desk.get(router, PATH, this::queue);
    }

    /** Who has no receipt yet, and the first of those who have; all of the latter is a page of its own. */
    private Runnable queue(RoutingContext context, Caller caller) {
        var window = desk.desks().window();
        boolean waiting = !TOLD.equals(new Answers(context.queryParams()).text(WHICH));
        Part part = desk.part(context);
        Page<QueueItem> listed = window.queue(caller, Optional.of(!waiting), part);
        boolean beginning = waiting && part.place().isEmpty();
        Page<QueueItem> told = beginning
                ? window.queue(caller, Optional.of(true), Part.first(part.rows()))
                : listed.withItems(waiting ? ImmutableList.of() : listed.items());
        WindowTally tally = window.tally(caller);
        var view = new WindowView(
                desk.frames().of(context, "窗口"),
                headline(tally),
                waiting,
                tally.waiting().text(),
                tally.told().text(),
                waiting ? rows(listed) : ImmutableList.of(),
                rows(told),
                beginning && told.next().isPresent() ? PATH + "?" + WHICH + "=" + TOLD : "",
                desk.pager(context, listed));
        return () -> desk.pages().show(context, 200, "window", view);
    }

    private static String headline(WindowTally tally) {
        return tally.waiting().text() + "等窗口出具收件凭证，" + tally.told().text() + "已收件、等部门受理或告知"
                + (tally.near() == 0 ? "；五个工作日的告知期限都还宽裕。" : "；其中 " + tally.near() + " 件的告知期限快到，逾期不告知即视为受理。");
    }

    private static ImmutableList<WindowView.Row> rows(Page<QueueItem> items) {
        return items.items().stream().map(WindowPages::row).collect(toImmutableList());
    }

    private static WindowView.Row row(QueueItem item) {
        int left = item.workdaysLeft();
        Light light = left < 0 ? Light.RED : left <= WindowTally.NEAR ? Light.YELLOW : Light.GREEN;
        int waited = SilenceRule.ART_32.limit().limit().length() - left;
        return new WindowView.Row(
                "/submissions/" + item.submission(),
                item.submission().toString(),
                item.projectName(),
                item.matters().size() + " 项：" + String.join("、", item.matters()),
                DayLink.ofDay(item.tellFrom()),
                waited <= 0 ? "今天刚到" : "已等 " + waited + " 个工作日",
                item.findings().isEmpty() ? "未发现问题" : "发现 " + item.findings().size() + " 个问题",
                Shown.telling(item.tellFrom(), item.tellBy()),
                left < 0 ? "已过期" : left == 0 ? "今天到期" : "剩 " + left + " 个工作日",
                Badge.of(light));
    }
}
