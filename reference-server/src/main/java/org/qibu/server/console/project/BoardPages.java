package org.qibu.server.console.project;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.groupingBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.qibu.approval.casework.reading.Holder;
import org.qibu.approval.limit.Light;
import org.qibu.server.access.Caller;
import org.qibu.server.access.Operation;
import org.qibu.server.access.Role;
import org.qibu.server.console.frame.Desk;
import org.qibu.server.console.frame.Offices;
import org.qibu.server.console.kit.Badge;
import org.qibu.server.console.kit.Meter;
import org.qibu.server.console.kit.Tone;
import org.qibu.server.console.page.BoardView;
import org.qibu.server.desk.project.BoardRow;
import org.qibu.server.paging.Page;

/** The project board (项目总览): which projects need somebody today, and why. */
public final class BoardPages {
    private static final ImmutableMap<String, String> MEANINGS = ImmutableMap.<String, String>builder()
            .put(Holder.WINDOW.text(), "等窗口收件或者发件")
            .put(Holder.DEPARTMENT.text(), "由部门办理")
            .put(Holder.CONSULTED.text(), "等被征求意见的部门答复")
            .put(Holder.BUILDER.text(), "等建设单位补正、申报或者领取")
            .put(Holder.EXCLUDED.text(), "已书面告知不计入期限")
            .put(Holder.LAW.text(), "逾期未告知，依法视为受理")
            .put(Holder.NOBODY.text(), "结果已全部发出")
            .buildOrThrow();

    private final Desk desk;
    private final Offices offices;

    public BoardPages(Desk desk, Offices offices) {
        this.desk = desk;
        this.offices = offices;
    }

    public void mount(Router router) {
        desk.get(router, "/board", this::board);
    }

    private Runnable board(RoutingContext context, Caller caller) {
        Page<BoardRow> page = desk.desks().projects().board(caller, desk.part(context));
        ImmutableList<BoardRow> rows = page.items();
        var view = new BoardView(
                desk.frames().of(context, "项目总览"),
                headline(page),
                counts(rows),
                groups(rows, caller),
                desk.pager(context, page),
                caller.may(Operation.REGISTER_PROJECT) ? "/projects/new" : "");
        return () -> desk.pages().show(context, 200, "board", view);
    }

    private static String headline(Page<BoardRow> page) {
        ImmutableList<BoardRow> rows = page.items();
        long late = rows.stream().filter(row -> row.light() == Light.RED).count();
        long over = rows.stream().filter(row -> row.light() == Light.BLUE).count();
        long near = rows.stream().filter(row -> row.light() == Light.YELLOW).count();
        return late + over + near == 0
                ? (page.isWhole() ? "共 " : "本页 ") + rows.size() + " 个项目，今天没有逾期、超承诺和将到期的。"
                : (page.isWhole() ? "今天有 " : "先到期的在前，本页今天有 ") + (late + over + near) + " 个项目要过问：逾期 " + late + "，超承诺 "
                        + over + "，将到期 " + near + "。";
    }

    private static ImmutableList<BoardView.Tally> counts(ImmutableList<BoardRow> rows) {
        return Arrays.stream(Light.values())
                .sorted(Comparator.reverseOrder())
                .map(light -> new BoardView.Tally(Badge.of(light), (int)
                        rows.stream().filter(row -> row.light() == light).count()))
                .collect(toImmutableList());
    }

    private ImmutableList<BoardView.Group> groups(ImmutableList<BoardRow> rows, Caller caller) {
        var held = rows.stream().collect(groupingBy(BoardRow::holder, LinkedHashMap::new, toImmutableList()));
        return held.entrySet().stream()
                .map(entry -> new BoardView.Group(
                        entry.getKey(), MEANINGS.getOrDefault(entry.getKey(), ""), shown(entry.getValue(), caller)))
                .collect(toImmutableList());
    }

    private ImmutableList<BoardView.Row> shown(List<BoardRow> rows, Caller caller) {
        return rows.stream()
                .map(row -> new BoardView.Row(
                        "/projects/" + row.project(),
                        row.name(),
                        // A builder sees its own projects only, and knows whose they are.
                        caller.role() == Role.BUILDER ? "" : offices.builderName(row.builder()),
                        row.className() + " · 上限 " + row.cap() + " 个工作日",
                        new Badge(Tone.valueOf(row.light().name()), row.word()),
                        row.next(),
                        meters(row).get(0),
                        meters(row).get(1)))
                .collect(toImmutableList());
    }

    /** Both figures against the cap; the core gives a light to 审批用时 alone, for the span holds others' time too. */
    static ImmutableList<Meter> meters(BoardRow row) {
        return ImmutableList.of(
                new Meter("审批用时", row.approvalDays(), row.cap(), Optional.of(Badge.of(row.timeLight()))),
                new Meter("跨度用时", row.spanDays(), row.cap(), Optional.empty()));
    }
}
