package org.qibu.server.desk;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.qibu.approval.calendar.HolidayNotice;
import org.qibu.approval.casework.fact.SubmissionId;
import org.qibu.approval.limit.DayRange;
import org.qibu.approval.limit.TimeLimit;
import org.qibu.approval.matter.MatterId;
import org.qibu.server.access.Caller;

/** Explains dates, day by day, as data and as a picture. */
public final class CalendarDesk {
    /** A deadline from a day, with every day that leads to it. */
    public ExplainedDeadline explain(LocalDate from, TimeLimit limit, ImmutableList<DayRange> excluded) {
        return Unready.tell("" + from + " " + limit + excluded);
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
        return Unready.tell("");
    }
}
