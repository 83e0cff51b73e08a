package org.qibu.server.desk.guide;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.qibu.approval.calendar.HolidayNotice;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.casework.fact.SubmissionId;
import org.qibu.approval.law.Finding;
import org.qibu.approval.limit.DayRange;
import org.qibu.approval.limit.Explanation;
import org.qibu.approval.limit.TimeLimit;
import org.qibu.approval.matter.MatterId;
import org.qibu.approval.picture.CalendarPicture;
import org.qibu.approval.picture.Layout;
import org.qibu.server.access.Caller;
import org.qibu.server.bench.NotFoundException;
import org.qibu.server.bench.Outcome;
import org.qibu.server.desk.project.ProjectDesk;

/** Explains dates, day by day, as data and as a picture. */
public final class CalendarDesk {
    /** A picture or table of more days helps nobody, and an unbounded one would let a stranger exhaust the server. */
    private static final long MOST_DAYS = 4000;

    private final Supplier<WorkdayCalendar> calendar;
    private final ProjectDesk projects;

    /** Explains by the calendar in force, and the deadlines of cases that a caller may read. */
    public CalendarDesk(Supplier<WorkdayCalendar> calendar, ProjectDesk projects) {
        this.calendar = calendar;
        this.projects = projects;
    }

    /** A deadline from a day, with every day that leads to it. */
    public Outcome<ExplainedDeadline> explain(LocalDate from, TimeLimit limit, ImmutableList<DayRange> excluded) {
        return explanation(from, limit, excluded).map(ExplainedDeadline::of);
    }

    /** The same as SVG. */
    public Outcome<String> draw(LocalDate from, TimeLimit limit, ImmutableList<DayRange> excluded, Layout layout) {
        return explanation(from, limit, excluded)
                .map(explained -> CalendarPicture.of("自 " + from + " 起，" + limit.text(), explained)
                        .svg(layout));
    }

    private Outcome<Explanation> explanation(LocalDate from, TimeLimit limit, ImmutableList<DayRange> excluded) {
        boolean excludesNear = excluded.stream().allMatch(days -> isNear(days.first()) && isNear(days.last()));
        if (!isNear(from) || !excludesNear) {
            return Outcome.refused(ImmutableList.of(Finding.of("deadline.out-of-range", "日期不在 1949 年至 2199 年之间。")
                    .at(isNear(from) ? "exclude" : "from")
                    .remedy("请核对年份。")));
        }
        LocalDate last = limit.deadline(from, calendar.get(), excluded).lastDay();
        return ChronoUnit.DAYS.between(from, last) > MOST_DAYS
                ? Outcome.refused(ImmutableList.of(Finding.of("deadline.too-long", "期限过长，不逐日解释。")
                        .at("limit")
                        .remedy("请把期限缩短到十年以内。")))
                : Outcome.done(limit.explain(from, calendar.get(), excluded));
    }

    /** Years that a deadline can be asked of; any other is a slip of the hand. */
    private static boolean isNear(LocalDate day) {
        return day.getYear() >= 1949 && day.getYear() < 2200;
    }

    /**
     * The deadline of a case, statutory or promised, as its ledger stands.
     *
     * @throws NotFoundException if there is no such case, or its clock does not run yet
     */
    public ExplainedDeadline explain(Caller caller, SubmissionId submission, MatterId matter, boolean promised) {
        return ExplainedDeadline.of(explanation(caller, submission, matter, promised));
    }

    /** The same as SVG. */
    public String draw(Caller caller, SubmissionId submission, MatterId matter, boolean promised, Layout layout) {
        return CalendarPicture.of(promised ? "承诺期限" : "法定期限", explanation(caller, submission, matter, promised))
                .svg(layout);
    }

    private Explanation explanation(Caller caller, SubmissionId submission, MatterId matter, boolean promised) {
        return projects.caseOf(caller, submission, matter)
                .flatMap(reading -> reading.branch().clocks())
                .map(clocks -> promised ? clocks.promised() : clocks.statutory())
                .map(clock -> clock.explain(calendar.get()))
                .orElseThrow(() -> new NotFoundException("办件期限", submission + "/" + matter));
    }

    /** A year's working days and days off, as SVG. */
    public String draw(Year year, Layout layout) {
        return CalendarPicture.of(year, calendar.get()).svg(layout);
    }

    /** The holiday notices in force, in order of issue. */
    public ImmutableList<HolidayNotice> notices() {
        return calendar.get().notices();
    }
}
