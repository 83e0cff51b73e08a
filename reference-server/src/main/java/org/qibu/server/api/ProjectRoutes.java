package org.qibu.server.api;

import org.qibu.approval.code.ProjectCode;
import org.qibu.approval.code.UnifiedSocialCreditCode;
import org.qibu.approval.trait.ClassId;
import org.qibu.server.access.Operation;
import org.qibu.server.bench.Outcome;
import org.qibu.server.desk.project.ProjectDesk;
import org.qibu.server.desk.project.Registration;
import org.qibu.server.http.Asked;
import org.qibu.server.http.RecordJson;

/** Projects: registered, described, read. */
final class ProjectRoutes {
    private final ProjectDesk desk;

    ProjectRoutes(ProjectDesk desk) {
        this.desk = desk;
    }

    void mount(Routes routes) {
        routes.acts(Operation.REGISTER_PROJECT, call -> desk.register(call.acting(), registration(call.asked())))
                .acts(
                        Operation.CHANGE_TRAITS,
                        call -> desk.changeTraits(
                                call.acting(),
                                call.project(),
                                call.asked().answers("traits"),
                                call.asked().text("reason")))
                .pages(Operation.LIST_PROJECTS, "projects", call -> desk.board(call.caller(), call.part()))
                .reads(Operation.READ_PROJECT, call -> RecordJson.of(desk.read(call.caller(), call.project())))
                .draws(
                        Operation.DRAW_GANTT,
                        call -> Outcome.done(desk.gantt(call.caller(), call.project(), call.layout())));
    }

    private static Registration registration(Asked asked) {
        return new Registration(
                asked.text("name"),
                asked.text("builder", UnifiedSocialCreditCode::parse),
                asked.optional("code", ProjectCode::parse),
                asked.text("projectClass", ClassId::of),
                asked.answers("traits"));
    }
}
