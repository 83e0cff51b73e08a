package org.qibu.server.api;

import com.google.common.collect.ImmutableList;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import org.qibu.approval.law.Finding;
import org.qibu.server.access.Caller;
import org.qibu.server.access.Operation;
import org.qibu.server.access.Role;
import org.qibu.server.access.Seats;
import org.qibu.server.http.Asked;
import org.qibu.server.http.BadRequestException;
import org.qibu.server.http.ContractRouter;
import org.qibu.server.http.Later;
import org.qibu.server.http.Problem;
import org.qibu.server.http.ProblemHandler;
import org.qibu.server.http.SignIn;

/** Signs demo roles in and out. */
final class SessionRoutes {
    private final SignIn signIn;
    private final boolean demo;
    private final Seats seats;

    /** Demo roles sign in only where the server runs as a demo, each in an office that there is. */
    SessionRoutes(SignIn signIn, boolean demo, Seats seats) {
        this.seats = seats;
        this.signIn = signIn;
        this.demo = demo;
    }

    /** Has the contract's sessions handled here. */
    void mount(ContractRouter router) {
        router.on(Operation.SIGN_IN, this::enter)
                .on(Operation.SIGN_OUT, this::leave)
                .on(Operation.WHO_AM_I, SessionRoutes::answer);
    }

    private void enter(RoutingContext context) {
        if (!demo) {
            ProblemHandler.answer(context, Problem.of(403, "access.no-demo", "本系统不提供演示身份登录", "请使用单位的统一身份认证登录。"));
            return;
        }
        Asked asked = Asked.of(context);
        Role role = asked.text("role", Role::valueOf);
        String office = asked.text("office");
        if (!seats.hold(role, office)) {
            throw new BadRequestException(ImmutableList.of(
                    Finding.of("request.office", "没有这样的岗位。").at("office").remedy("审批部门写部门标识，建设单位写统一社会信用代码，其他岗位不写。")));
        }
        Later.answer(context, signIn.enter(context, new Caller(role, office)), in -> answer(context));
    }

    private void leave(RoutingContext context) {
        Later.answer(context, signIn.leave(context), out -> answer(context));
    }

    private static void answer(RoutingContext context) {
        Caller caller = SignIn.caller(context);
        context.json(new JsonObject()
                .put("role", caller.role().name())
                .put("text", caller.role().text())
                .put("office", caller.office()));
    }
}
