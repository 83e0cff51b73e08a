package org.qibu.examples;

import static org.qibu.approval.casework.fact.Capacity.LEADER;
import static org.qibu.approval.casework.fact.Capacity.OFFICER;
import static org.qibu.approval.casework.fact.Capacity.REVIEWER;
import static org.qibu.approval.casework.fact.Capacity.WINDOW_CLERK;
import static org.qibu.examples.CountySystem.stamp;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.qibu.approval.calendar.OfficialCalendar;
import org.qibu.approval.casework.Submission;
import org.qibu.approval.casework.fact.DocumentNumber;
import org.qibu.approval.casework.fact.Outcome;
import org.qibu.approval.matter.MatterId;
import org.qibu.approval.store.StreamStore;

/** How does a county's own system, with its own storage and no server, take a planning permit through its life? */
public final class EmbeddedCasework {
    private static final MatterId PERMIT = MatterId.of("planning-permit");
    private static final String BUREAU = "natural-resources";

    private EmbeddedCasework() {}

    public static void main(String[] args) {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(PrintStream out) {
        run(new CountyTable(), out);
    }

    static void run(StreamStore store, PrintStream out) {
        var days = OfficialCalendar.mainland();
        var county = new CountySystem("HT-2026-0001", PERMIT, store, out);
        var clerk = stamp("2026-09-22", WINDOW_CLERK, "window", "desk-3");
        var chief = stamp("2026-09-23", REVIEWER, BUREAU, "chief");
        var officer = stamp("2026-09-23", OFFICER, BUREAU, "officer-1");
        var drafter = stamp("2026-09-29", OFFICER, BUREAU, "officer-1");
        var reviewer = stamp("2026-09-30", REVIEWER, BUREAU, "chief");
        var director = stamp("2026-09-30", LEADER, BUREAU, "director");
        var permit = DocumentNumber.of("规划许可1号");

        county.file("2026-09-21 建设单位提交申请", Submission.file(PaperApplication.filed("HT-2026-0001", PERMIT, days)));
        county.act("接件", clerk, (seen, now) -> seen.intake().issueReceipt(now, DocumentNumber.of("收件1号"), days));
        county.act("受理", clerk, (seen, now) -> seen.intake().accept(now, PERMIT, DocumentNumber.of("受理1号"), days));
        county.act("交办", chief, (seen, now) -> seen.handling().assign(now, PERMIT, "officer-1"));
        county.act("开始办理，同时征求意见", officer, (seen, now) -> seen.handling().start(now, PERMIT, days));
        county.act("拟准予", officer, (seen, now) -> seen.decisions().draft(now, PERMIT, Outcome.GRANT, ""));
        for (String asked : List.of("housing", "urban-management")) {
            var consulted = new ConsultedDepartment(asked);
            county.act("出具意见", consulted.on("2026-09-28"), (seen, now) -> consulted.agree(seen, now, PERMIT));
        }
        county.act("拟准予", drafter, (seen, now) -> seen.decisions().draft(now, PERMIT, Outcome.GRANT, ""));
        county.act("签发", director, (seen, now) -> seen.decisions().sign(now, PERMIT, permit, "", days));
        county.act("审核", reviewer, (seen, now) -> seen.decisions().passReview(now, PERMIT, "同意"));
        county.act("签发", director, (seen, now) -> seen.decisions().sign(now, PERMIT, permit, "", days));
        county.tellDays();
    }
}
