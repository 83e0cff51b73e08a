package org.qibu.server.api;

import com.google.common.collect.ImmutableSet;
import com.google.common.hash.HashCode;
import org.qibu.approval.casework.fact.Delivery;
import org.qibu.approval.casework.fact.Outcome;
import org.qibu.approval.matter.MatterId;
import org.qibu.server.access.Operation;
import org.qibu.server.desk.office.DecisionDesk;
import org.qibu.server.desk.office.IssuingDesk;

/** The decision (承办, 审核, 签发), its result, and its handing over (发件). */
final class DecisionRoutes {
    private final DecisionDesk decisions;
    private final IssuingDesk issuing;

    DecisionRoutes(DecisionDesk decisions, IssuingDesk issuing) {
        this.decisions = decisions;
        this.issuing = issuing;
    }

    void mount(Routes routes) {
        results(routes);
        routes.acts(
                        Operation.DRAFT,
                        call -> decisions.draft(
                                call.acting(),
                                call.submission(),
                                call.matter(),
                                call.asked().text("proposed", Outcome::valueOf),
                                call.asked().text("reasons")))
                .acts(
                        Operation.REVIEW,
                        call -> decisions.review(
                                call.acting(),
                                call.submission(),
                                call.matter(),
                                call.asked().isTrue("pass"),
                                call.asked().text("opinion")))
                .acts(
                        Operation.SIGN,
                        call -> decisions.sign(
                                call.acting(),
                                call.submission(),
                                call.matter(),
                                call.asked().isTrue("sign"),
                                call.asked().text("opinion")))
                .acts(
                        Operation.REVOKE,
                        call -> decisions.revoke(
                                call.acting(),
                                call.submission(),
                                call.matter(),
                                call.asked().text("reason")));
    }

    private void results(Routes routes) {
        routes.pages(Operation.LIST_ISSUING, "items", call -> issuing.queue(call.caller(), call.part()))
                .acts(
                        Operation.RECORD_RESULT,
                        call -> issuing.recordResult(
                                call.acting(),
                                call.submission(),
                                call.matter(),
                                call.asked().text("number"),
                                call.asked().text("digest", HashCode::fromString)))
                .acts(
                        Operation.ISSUE_RESULTS,
                        call -> issuing.issue(
                                call.acting(),
                                call.submission(),
                                ImmutableSet.copyOf(call.asked().list("matters", MatterId::of)),
                                call.asked().text("delivery", Delivery::valueOf)));
    }
}
