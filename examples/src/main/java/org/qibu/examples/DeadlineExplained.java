package org.qibu.examples;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.qibu.approval.calendar.OfficialCalendar;
import org.qibu.approval.law.AdministrativeLicensingLaw;
import org.qibu.approval.limit.DayRange;
import org.qibu.approval.limit.TimeLimit;

/** When must a permit be decided if it was accepted just before two holidays, with a week of expert review? */
public final class DeadlineExplained {
    private DeadlineExplained() {}

    public static void main(String[] args) {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(PrintStream out) {
        // readme
        var calendar = OfficialCalendar.mainland();
        var accepted = LocalDate.parse("2026-09-18");
        var expertReview = List.of(DayRange.parse("2026-10-12..2026-10-16"));

        var explanation = TimeLimit.parse("20wd").explain(accepted, calendar, expertReview);

        out.println("最迟 " + explanation.deadline().text() + " 作出决定，依据" + AdministrativeLicensingLaw.ART_42);
        explanation.days().forEach(day -> out.println(day.date() + "  " + day.reason()));
        // end
    }
}
