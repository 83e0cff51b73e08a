package org.qibu.server.api;

import org.qibu.approval.casework.fact.FactNumber;
import org.qibu.approval.casework.fact.Verdict;
import org.qibu.approval.limit.Ground;
import org.qibu.approval.limit.TimeLimit;
import org.qibu.approval.matter.DepartmentId;
import org.qibu.server.access.Operation;
import org.qibu.server.desk.office.DepartmentDesk;

/** Handling: who does it, opinions of other departments, days that do not count, the extension. */
final class HandlingRoutes {
    private final DepartmentDesk desk;

    HandlingRoutes(DepartmentDesk desk) {
        this.desk = desk;
    }

    void mount(Routes routes) {
        opinions(routes);
        routes.pages(
                        Operation.LIST_WORKLIST,
                        "items",
                        call -> desk.worklist(call.caller(), call.asked().query("mine", Boolean::valueOf), call.part()))
                .acts(
                        Operation.ASSIGN,
                        call -> desk.assign(
                                call.acting(),
                                call.submission(),
                                call.matter(),
                                call.asked().text("post")))
                .acts(Operation.START, call -> desk.start(call.acting(), call.submission(), call.matter()))
                .acts(
                        Operation.EXCLUDE,
                        call -> desk.exclude(
                                call.acting(),
                                call.submission(),
                                call.matter(),
                                call.asked().text("ground", Ground::valueOf),
                                call.asked().date("from"),
                                call.asked().text("told", TimeLimit::parse),
                                call.asked().text("what")))
                .acts(
                        Operation.END_EXCLUSION,
                        call -> desk.endExclusion(
                                call.acting(),
                                call.submission(),
                                call.matter(),
                                FactNumber.of(call.asked().number("exclusion"))))
                .acts(
                        Operation.EXTEND,
                        call -> desk.extend(
                                call.acting(),
                                call.submission(),
                                call.matter(),
                                call.asked().text("by", TimeLimit::parse),
                                call.asked().text("reasons")));
    }

    private void opinions(Routes routes) {
        routes.acts(
                        Operation.REQUEST_OPINION,
                        call -> desk.requestOpinion(
                                call.acting(),
                                call.submission(),
                                call.matter(),
                                call.asked().text("department", DepartmentId::of),
                                call.asked().text("asked")))
                .acts(
                        Operation.GIVE_OPINION,
                        call -> desk.giveOpinion(
                                call.acting(),
                                call.submission(),
                                call.matter(),
                                call.asked().text("verdict", Verdict::valueOf),
                                call.asked().text("opinion"),
                                call.asked().text("rests")))
                .acts(
                        Operation.REOPEN_OPINION,
                        call -> desk.reopenOpinion(
                                call.acting(),
                                call.submission(),
                                call.matter(),
                                call.asked().text("department", DepartmentId::of),
                                call.asked().text("reason")));
    }
}
