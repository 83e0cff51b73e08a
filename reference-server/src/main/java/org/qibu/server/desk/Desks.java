package org.qibu.server.desk;

import java.util.function.UnaryOperator;
import org.qibu.approval.privacy.Erasure;
import org.qibu.server.bench.Bench;
import org.qibu.server.calendar.CountyCalendar;
import org.qibu.server.calendar.Rereadings;
import org.qibu.server.desk.filing.FilingDesk;
import org.qibu.server.desk.guide.CalendarDesk;
import org.qibu.server.desk.guide.GuideDesk;
import org.qibu.server.desk.notice.NoticeDesk;
import org.qibu.server.desk.office.DecisionDesk;
import org.qibu.server.desk.office.DepartmentDesk;
import org.qibu.server.desk.office.IssuingDesk;
import org.qibu.server.desk.office.WindowDesk;
import org.qibu.server.desk.person.PersonDesk;
import org.qibu.server.desk.project.ProjectDesk;
import org.qibu.server.desk.project.PublicDesk;
import org.qibu.server.desk.trail.TrailDesk;
import org.qibu.server.files.FileStore;
import org.qibu.server.store.FactStore;
import org.qibu.server.trail.Trail;

/** Every desk, for the API's routes, the console's pages and the demo county's stories. */
public record Desks(
        ProjectDesk projects,
        GuideDesk guides,
        FilingDesk filings,
        WindowDesk window,
        DepartmentDesk departments,
        DecisionDesk decisions,
        IssuingDesk issuing,
        PublicDesk anybody,
        CalendarDesk calendar,
        NoticeDesk notices,
        TrailDesk trail,
        PersonDesk persons,
        DemoDesk demo) {
    /** Every desk of a county, on the same facts, files and trail. */
    public static Desks of(
            Bench bench,
            FactStore facts,
            CountyCalendar calendar,
            Rereadings rereadings,
            FileStore files,
            UnaryOperator<String> pseudonym,
            Trail trail,
            Erasure erasure,
            DemoDesk demo) {
        ProjectDesk projects = new ProjectDesk(bench);
        return new Desks(
                projects,
                new GuideDesk(bench.county().regime()),
                new FilingDesk(bench, files, pseudonym),
                new WindowDesk(bench, files),
                new DepartmentDesk(bench),
                new DecisionDesk(bench),
                new IssuingDesk(bench, files),
                new PublicDesk(bench),
                new CalendarDesk(calendar, projects),
                new NoticeDesk(bench, facts, calendar, rereadings),
                new TrailDesk(bench, trail),
                new PersonDesk(bench, facts, erasure),
                demo);
    }
}
