package org.qibu.server.api;

import org.qibu.approval.casework.fact.CorrectionItem;
import org.qibu.approval.casework.fact.RefusalGround;
import org.qibu.server.access.Operation;
import org.qibu.server.desk.office.DepartmentDesk;
import org.qibu.server.desk.office.WindowDesk;
import org.qibu.server.desk.project.ProjectDesk;
import org.qibu.server.http.RecordJson;

/** From the window to acceptance: the receipt, what is corrected, and the lawful forms of accepting or not. */
final class IntakeRoutes {
    private final ProjectDesk projects;
    private final WindowDesk window;
    private final DepartmentDesk departments;

    IntakeRoutes(ProjectDesk projects, WindowDesk window, DepartmentDesk departments) {
        this.projects = projects;
        this.window = window;
        this.departments = departments;
    }

    void mount(Routes routes) {
        routes.pages(
                        Operation.LIST_WINDOW_QUEUE,
                        "items",
                        call -> window.queue(
                                call.caller(), call.asked().query("received", Boolean::valueOf), call.part()))
                .reads(
                        Operation.READ_RECEIPT,
                        call -> RecordJson.of(projects.receipt(call.caller(), call.submission())))
                .acts(Operation.ISSUE_RECEIPT, call -> window.issueReceipt(call.acting(), call.submission()))
                .acts(
                        Operation.CORRECT_ON_THE_SPOT,
                        call -> window.correctOnTheSpot(
                                call.acting(),
                                call.submission(),
                                call.matter(),
                                call.asked().text("what"),
                                FilingRoutes.materials(call.asked())))
                .acts(Operation.ACCEPT, call -> departments.accept(call.acting(), call.submission(), call.matter()))
                .acts(
                        Operation.NOTIFY_CORRECTION,
                        call -> departments.notifyCorrection(
                                call.acting(),
                                call.submission(),
                                call.matter(),
                                call.asked()
                                        .objects(
                                                "items",
                                                item -> new CorrectionItem(
                                                        item.text("subject"),
                                                        item.text("lacking"),
                                                        item.text("required")))))
                .acts(
                        Operation.DECLINE_NOT_REQUIRED,
                        call -> departments.declineNotRequired(
                                call.acting(),
                                call.submission(),
                                call.matter(),
                                call.asked().text("reason")))
                .acts(
                        Operation.REFUSE_ACCEPTANCE,
                        call -> departments.refuseAcceptance(
                                call.acting(),
                                call.submission(),
                                call.matter(),
                                call.asked().text("ground", RefusalGround::valueOf),
                                call.asked().text("reason"),
                                call.asked().text("applyTo")));
    }
}
