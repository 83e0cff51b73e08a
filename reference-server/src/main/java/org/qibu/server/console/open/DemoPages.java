package org.qibu.server.console.open;

import com.google.common.collect.ImmutableMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.LocalDate;
import org.qibu.server.access.Caller;
import org.qibu.server.access.Operation;
import org.qibu.server.bench.Outcome;
import org.qibu.server.console.frame.Answers;
import org.qibu.server.console.frame.Desk;
import org.qibu.server.console.frame.Frames;
import org.qibu.server.console.frame.Told;
import org.qibu.server.console.kit.Field;
import org.qibu.server.console.kit.Found;
import org.qibu.server.desk.DemoDesk;

/** The pinned date of a demo (演示日期), moved on by whoever shows the county. */
public final class DemoPages {
    static final String PATH = "/demo";
    private static final String TO = "to";

    private final Desk desk;
    private final DemoDesk demo;

    public DemoPages(Desk desk) {
        this.desk = desk;
        this.demo = desk.desks().demo();
    }

    public void mount(Router router) {
        if (demo.isDemo()) {
            desk.get(router, PATH, this::open);
            desk.post(router, PATH, this::advance);
        }
    }

    private Runnable open(RoutingContext context, Caller caller) {
        caller.require(Operation.ADVANCE_DEMO_DATE);
        return show(context, 200, demo.today().plusDays(1).toString(), Outcome.done(0));
    }

    private Runnable advance(RoutingContext context, Caller caller) {
        caller.require(Operation.ADVANCE_DEMO_DATE);
        Answers answers = desk.answers(context, caller);
        LocalDate to = answers.day(TO, "推进到");
        return answers.then(() -> demo.advance(caller, to))
                .fold(
                        silent -> () -> Told.andGo(context, told(silent), Frames.first(caller.role())),
                        refused -> show(context, 422, answers.text(TO), Outcome.refused(refused)));
    }

    private String told(int silent) {
        return "演示日期已推进到 " + demo.today() + "。"
                + (silent == 0 ? "期间没有因逾期未告知而视为受理的事项。" : "期间有 " + silent + " 个事项逾期未告知，依法自收到申请之日起视为受理，已记入办理经过。");
    }

    private Runnable show(RoutingContext context, int status, String to, Outcome<Integer> outcome) {
        var findings = Found.all(outcome.findings());
        Field field = Field.day(TO, "推进到", to)
                .because("当前演示日期为 " + demo.today() + "；只能向后推进，一次不超过一年。")
                .finding(findings);
        var parameters = ImmutableMap.<String, Object>of(
                "frame", desk.frames().of(context, "推进演示日期"), "field", field, "findings", findings);
        return () -> desk.pages().show(context, status, "demo", parameters);
    }
}
