package org.qibu.server.api;

import java.time.LocalDate;
import java.time.Year;
import org.qibu.approval.calendar.notice.NoticeId;
import org.qibu.server.access.Operation;
import org.qibu.server.desk.notice.NoticeDesk;
import org.qibu.server.desk.notice.NoticeEntry;
import org.qibu.server.http.RecordJson;

/** The holiday notices that the county enters itself, and the deadlines they move. */
final class NoticeRoutes {
    private final NoticeDesk desk;

    NoticeRoutes(NoticeDesk desk) {
        this.desk = desk;
    }

    void mount(Routes routes) {
        routes.acts(Operation.ENTER_NOTICE, call -> desk.enter(call.acting(), entry(call)))
                .lists(Operation.LIST_COUNTY_NOTICES, "notices", call -> desk.all(call.caller()))
                .reads(Operation.READ_COUNTY_NOTICE, call -> RecordJson.of(desk.notice(call.caller(), notice(call))))
                .pages(
                        Operation.LIST_MOVED_DEADLINES,
                        "moved",
                        call -> desk.moved(call.caller(), notice(call), call.part()))
                .acts(Operation.CONFIRM_NOTICE, call -> desk.confirm(call.acting(), notice(call)))
                .acts(
                        Operation.REFUSE_NOTICE,
                        call -> desk.refuse(
                                call.acting(), notice(call), call.asked().text("reason")))
                .acts(
                        Operation.WITHDRAW_NOTICE,
                        call -> desk.withdraw(
                                call.acting(), notice(call), call.asked().text("reason")));
    }

    private static NoticeId notice(Call call) {
        return call.asked().path("notice", NoticeId::of);
    }

    private static NoticeEntry entry(Call call) {
        LocalDate issued = call.asked().date("issued");
        return new NoticeEntry(
                call.asked().text("number"),
                call.asked().text("issuer"),
                issued,
                Year.of(call.asked().number("year")),
                call.asked().isTrue("amends"),
                call.asked().text("days"),
                call.asked().text("source"));
    }
}
