package org.qibu.server.desk;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.qibu.approval.calendar.HolidayNotice;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.casework.fact.SubmissionId;
import org.qibu.approval.law.Finding;
import org.qibu.approval.limit.DayRange;
import org.qibu.approval.limit.TimeLimit;
import org.qibu.approval.matter.MatterId;
import org.qibu.server.access.Caller;

/** Explains dates, day by day, as data and as a picture. */
public final class CalendarDesk {
    /** A picture or table of more days helps nobody, and an unbounded one would let a stranger exhaust the server. */
    private static final long MOST_DAYS = 4000;

    private final WorkdayCalendar calendar;

    /** Explains by this calendar. */
    public CalendarDesk(WorkdayCalendar calendar) {
        this.calendar = calendar;
    }

    /** A deadline from a day, with every day that leads to it. */
    public Outcome<ExplainedDeadline> explain(LocalDate from, TimeLimit limit, ImmutableList<DayRange> excluded) {
        if (ChronoUnit.DAYS.between(
                        from, limit.deadline(from, calendar, excluded).lastDay())
                > MOST_DAYS) {
            return Outcome.refused(ImmutableList.of(
                    Finding.of("deadline.too-long", "期限过长，不逐日解释。").at("limit").remedy("请把期限缩短到十年以内。")));
        }
        return Outcome.done(ExplainedDeadline.of(limit.explain(from, calendar, excluded)));
    }

    /** The same as SVG. */
    public String draw(LocalDate from, TimeLimit limit, ImmutableList<DayRange> excluded) {
        return Unready.tell("" + from + " " + limit + excluded);
    }

    /** The deadline of a case, statutory or promised, as its ledger stands. */
    public ExplainedDeadline explain(Caller caller, SubmissionId submission, MatterId matter, boolean promised) {
        return Unready.tell(caller + " " + submission + matter + promised);
    }

    /** The same as SVG. */
    public String draw(Caller caller, SubmissionId submission, MatterId matter, boolean promised) {
        return Unready.tell(caller + " " + submission + matter + promised);
    }

    /** The holiday notices in force, in order of issue. */
    public ImmutableList<HolidayNotice> notices() {
        return calendar.notices();
    }
}
