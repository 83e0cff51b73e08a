package org.qibu.server.console;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.qibu.server.access.Caller;
import org.qibu.server.console.kit.DayLink;
import org.qibu.server.console.page.IssuingView;
import org.qibu.server.desk.IssuingItem;
import org.qibu.server.desk.MatterCase;

/** The issuing window (发件): what can be handed over now. */
final class IssuingPages {
    private final Desk desk;

    IssuingPages(Desk desk) {
        this.desk = desk;
    }

    void mount(Router router) {
        desk.get(router, "/issuing", this::queue);
    }

    private Runnable queue(RoutingContext context, Caller caller) {
        ImmutableList<IssuingItem> items = desk.desks().issuing().queue(caller);
        long complete = items.stream().filter(IssuingItem::complete).count();
        var view = new IssuingView(
                desk.frames().of(context, "发件"),
                items.isEmpty() ? "" : items.size() + " 个项目有结果待发，其中 " + complete + " 个结果已齐。",
                items.stream().map(IssuingPages::bundle).collect(toImmutableList()));
        return () -> desk.pages().show(context, 200, "issuing", view);
    }

    private static IssuingView.Bundle bundle(IssuingItem item) {
        String waiting = item.waitingFor().isEmpty() ? "结果已齐" : "还在等：" + String.join("、", item.waitingFor());
        return new IssuingView.Bundle(
                item.projectName(),
                "项目",
                "/projects/" + item.project(),
                item.complete(),
                waiting,
                item.ready().stream().map(matter -> paper(item, matter)).collect(toImmutableList()),
                item.ready().stream()
                        .flatMap(matter -> ActTable.forms(matter).stream()
                                .map(form -> form.entitled(form.act().label() + "：" + matter.name())))
                        .collect(toImmutableList()));
    }

    private static IssuingView.Paper paper(IssuingItem item, MatterCase matter) {
        return new IssuingView.Paper(
                matter.name(),
                "",
                matter.state(),
                Optional.empty(),
                item.issueBy().map(DayLink::ofDay),
                Shown.badge(matter));
    }
}
