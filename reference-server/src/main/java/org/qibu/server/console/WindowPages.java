package org.qibu.server.console;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.qibu.approval.limit.Light;
import org.qibu.server.access.Caller;
import org.qibu.server.console.kit.Badge;
import org.qibu.server.console.kit.DayLink;
import org.qibu.server.console.page.WindowView;
import org.qibu.server.desk.QueueItem;

/** The window desk (窗口): who is next. */
final class WindowPages {
    /** Of the five working days, so many left are near the end. */
    private static final int NEAR = 1;

    private final Desk desk;

    WindowPages(Desk desk) {
        this.desk = desk;
    }

    void mount(Router router) {
        desk.get(router, "/window", this::queue);
    }

    private Runnable queue(RoutingContext context, Caller caller) {
        ImmutableList<QueueItem> items = desk.desks().window().queue(caller);
        var view = new WindowView(
                desk.frames().of(context, "窗口"),
                headline(items),
                items.stream().map(WindowPages::row).collect(toImmutableList()));
        return () -> desk.pages().show(context, 200, "window", view);
    }

    private static String headline(ImmutableList<QueueItem> items) {
        long waiting = items.stream().filter(item -> !item.received()).count();
        long near = items.stream().filter(item -> item.workdaysLeft() <= NEAR).count();
        return items.isEmpty() ? "" : waiting + " 件等出具收件凭证；" + near + " 件的五个工作日快到了，逾期不告知即视为受理。";
    }

    private static WindowView.Row row(QueueItem item) {
        Light light = item.workdaysLeft() < 0 ? Light.RED : item.workdaysLeft() <= NEAR ? Light.YELLOW : Light.GREEN;
        return new WindowView.Row(
                "/submissions/" + item.submission(),
                item.submission().toString(),
                item.projectName(),
                item.matters().size() + " 项：" + String.join("、", item.matters()),
                DayLink.ofDay(item.filedOn()),
                item.findings().isEmpty() ? "未发现问题" : "发现 " + item.findings().size() + " 个问题",
                item.received() ? "受理、补正或者不予受理" : "出具收件凭证",
                Optional.of(DayLink.to("/calendar?from=" + item.filedOn() + "&limit=5wd", item.tellBy())),
                Badge.of(light));
    }
}
