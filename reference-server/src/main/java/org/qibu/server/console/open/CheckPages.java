package org.qibu.server.console.open;

import static com.google.common.collect.ImmutableList.toImmutableList;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.LocalDate;
import java.util.Optional;
import org.qibu.approval.limit.Light;
import org.qibu.server.access.Caller;
import org.qibu.server.bench.NotFoundException;
import org.qibu.server.console.frame.Answers;
import org.qibu.server.console.frame.Desk;
import org.qibu.server.console.kit.Badge;
import org.qibu.server.console.kit.DayLink;
import org.qibu.server.console.kit.Field;
import org.qibu.server.console.kit.Pair;
import org.qibu.server.console.page.CheckView;
import org.qibu.server.console.shown.Ways;
import org.qibu.server.desk.matter.Progress;
import org.qibu.server.desk.project.PublicStatus;

/** The public check (进度查询): whether a receipt is true and where its filing is; nothing personal. */
public final class CheckPages {
    private final Desk desk;

    public CheckPages(Desk desk) {
        this.desk = desk;
    }

    public void mount(Router router) {
        desk.get(router, "/check", this::check);
    }

    private Runnable check(RoutingContext context, Caller caller) {
        String asked = new Answers(context.queryParams()).text("number");
        Optional<PublicStatus> found = find(asked);
        boolean unknown = !asked.isEmpty() && found.isEmpty();
        var view = new CheckView(
                desk.frames().of(context, "进度查询"),
                Field.text("number", "收件凭证编号", asked).because("印在收件凭证上。"),
                found.map(CheckPages::answer),
                unknown ? "没有编号为“" + asked + "”的收件凭证。请核对编号；凭证可能有误时，请向综合窗口核实。" : "");
        return () -> desk.pages().show(context, unknown ? 404 : 200, "check", view);
    }

    private Optional<PublicStatus> find(String asked) {
        try {
            return asked.isEmpty()
                    ? Optional.empty()
                    : Optional.of(desk.desks().anybody().check(asked));
        } catch (NotFoundException unknown) {
            return Optional.empty();
        }
    }

    private static CheckView.Answer answer(PublicStatus status) {
        return new CheckView.Answer(
                Pair.list(
                        Pair.of("收件凭证", status.receipt()),
                        Pair.of("收到材料", DayLink.ofDay(status.receivedOn())),
                        Pair.of("出具凭证", DayLink.ofDay(status.issuedOn())),
                        Pair.of("事项", counted(status))),
                Ways.slowest(status.matters().stream().map(PublicStatus.Line::progress)),
                status.matters().stream().map(CheckPages::row).collect(toImmutableList()));
    }

    /** What was refused acceptance, taken back or revoked was not done: it ended. */
    private static String counted(PublicStatus status) {
        long ended = having(status, Progress.CLOSED);
        return status.matters().size() + " 项，已办结 " + having(status, Progress.DONE) + " 项"
                + (ended == 0 ? "" : "，已终结 " + ended + " 项");
    }

    private static long having(PublicStatus status, Progress progress) {
        return status.matters().stream()
                .filter(line -> line.progress() == progress)
                .count();
    }

    private static CheckView.Row row(PublicStatus.Line line) {
        return new CheckView.Row(
                line.name(),
                line.department(),
                line.state(),
                line.acceptedOn().map(DayLink::ofDay),
                line.due().map(day -> due(day, line)),
                line.endedOn().map(DayLink::ofDay),
                line.progress() == Progress.CLOSED ? Badge.of(Light.GREY, "已终结") : badge(line));
    }

    private static Badge badge(PublicStatus.Line line) {
        return line.progress() == Progress.DONE && line.light() == Light.GREEN
                ? Badge.of(Light.GREEN, "已办结")
                : Badge.of(line.light());
    }

    /** The reckoning is anybody's to check, and names no filing. */
    private static DayLink due(LocalDate day, PublicStatus.Line line) {
        return line.reckoning()
                .map(how -> DayLink.to(
                        "/calendar?from=" + how.from() + "&limit=" + how.limit()
                                + (how.excluded().isEmpty() ? "" : "&exclude=" + String.join(",", how.excluded())),
                        day))
                .orElseGet(() -> DayLink.ofDay(day));
    }
}
