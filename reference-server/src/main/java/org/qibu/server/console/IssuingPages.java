package org.qibu.server.console;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.qibu.server.access.Caller;
import org.qibu.server.access.Operation;
import org.qibu.server.console.kit.Badge;
import org.qibu.server.console.kit.DayLink;
import org.qibu.server.console.page.IssuingView;
import org.qibu.server.desk.Due;
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
        var view = new IssuingView(
                desk.frames().of(context, "发件"),
                headline(items),
                items.stream().map(IssuingPages::bundle).collect(toImmutableList()));
        return () -> desk.pages().show(context, 200, "issuing", view);
    }

    private static String headline(ImmutableList<IssuingItem> items) {
        long papers = items.stream().mapToLong(item -> item.ready().size()).sum();
        long complete = items.stream().filter(IssuingItem::complete).count();
        return items.isEmpty()
                ? ""
                : papers + " 份结果现在可以发出；" + items.size() + " 件申报中，" + complete + " 件结果已齐，" + (items.size() - complete)
                        + " 件还在等其他事项，先办成的可以先发。";
    }

    private static IssuingView.Bundle bundle(IssuingItem item) {
        MatterCase first = item.ready().get(0);
        return new IssuingView.Bundle(
                item.projectName(),
                first.submission().toString(),
                "/submissions/" + first.submission(),
                item.complete(),
                item.complete() ? "结果已齐" : "结果未齐",
                item.waitingFor(),
                item.ready().stream().map(IssuingPages::paper).collect(toImmutableList()));
    }

    private static IssuingView.Paper paper(MatterCase matter) {
        var decision = matter.decision();
        Optional<Due> issue = decision.flatMap(MatterCase.DecisionLine::issue);
        return new IssuingView.Paper(
                matter.name(),
                matter.departmentName(),
                decision.map(made -> made.certificate().isEmpty() ? made.number() : made.certificate())
                        .orElse(""),
                matter.state(),
                decision.map(made -> DayLink.ofDay(made.on())),
                issue.map(due -> Shown.due(matter, due)),
                issue.map(Shown::left).orElse("法律未定日数，应当及时送达"),
                issue.map(due -> Badge.of(due.light())),
                ActTable.forms(matter).stream()
                        .filter(form -> form.act().name().equals(Operation.ISSUE_RESULT.id()))
                        .collect(toImmutableList()));
    }
}
