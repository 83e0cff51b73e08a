package org.qibu.server.console.office;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.stream.Stream;
import org.qibu.approval.limit.Light;
import org.qibu.approval.limit.SilenceRule;
import org.qibu.server.access.Caller;
import org.qibu.server.console.frame.Desk;
import org.qibu.server.console.kit.Badge;
import org.qibu.server.console.kit.DayLink;
import org.qibu.server.console.page.WindowView;
import org.qibu.server.console.shown.Shown;
import org.qibu.server.desk.office.QueueItem;

/** The window desk (窗口): who is next. */
public final class WindowPages {
    /** Of the five working days, so many left are near the end. */
    private static final int NEAR = 1;

    private final Desk desk;

    public WindowPages(Desk desk) {
        this.desk = desk;
    }

    public void mount(Router router) {
        desk.get(router, "/window", this::queue);
    }

    private Runnable queue(RoutingContext context, Caller caller) {
        ImmutableList<QueueItem> items = desk.desks().window().queue(caller);
        var view = new WindowView(
                desk.frames().of(context, "窗口"),
                headline(items),
                rows(items.stream().filter(item -> !item.received())),
                rows(items.stream().filter(QueueItem::received)));
        return () -> desk.pages().show(context, 200, "window", view);
    }

    private static String headline(ImmutableList<QueueItem> items) {
        long waiting = items.stream().filter(item -> !item.received()).count();
        long near = items.stream().filter(item -> item.workdaysLeft() <= NEAR).count();
        return waiting + " 件等窗口出具收件凭证，" + (items.size() - waiting) + " 件已收件、等部门受理或告知"
                + (near == 0 ? "；五个工作日的告知期限都还宽裕。" : "；其中 " + near + " 件的告知期限快到，逾期不告知即视为受理。");
    }

    private static ImmutableList<WindowView.Row> rows(Stream<QueueItem> items) {
        return items.map(WindowPages::row).collect(toImmutableList());
    }

    private static WindowView.Row row(QueueItem item) {
        int left = item.workdaysLeft();
        Light light = left < 0 ? Light.RED : left <= NEAR ? Light.YELLOW : Light.GREEN;
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
