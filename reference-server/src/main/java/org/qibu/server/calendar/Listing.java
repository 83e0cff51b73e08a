package org.qibu.server.calendar;

import java.util.ArrayList;
import java.util.List;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.calendar.notice.NoticeId;
import org.qibu.approval.limit.Deadline;
import org.qibu.server.calendar.KeptClocks.Line;
import org.qibu.server.calendar.KeptClocks.Moved;

/** What a notice moves, as it is found while the lines are gone through. */
final class Listing {
    private final WorkdayCalendar before;
    private final WorkdayCalendar after;
    private final KeptClocks clocks;
    private final NoticeId notice;
    private long seen;
    private long moved;
    private long firmed;

    Listing(WorkdayCalendar before, WorkdayCalendar after, KeptClocks clocks, NoticeId notice) {
        this.before = before;
        this.after = after;
        this.clocks = clocks;
        this.notice = notice;
    }

    /** Writes down what moves of these lines; hands back how many clocks were seen by now. */
    long add(List<Line> lines) {
        List<Moved> found = new ArrayList<>();
        for (Line line : lines) {
            seen += line.clocks();
            Deadline then = line.on(after);
            if (!then.lastDay().equals(line.lastOn())) {
                found.add(new Moved(line, then.lastDay()));
            } else if (then.isFirm() && !line.on(before).isFirm()) {
                firmed += line.clocks();
            }
        }
        moved += clocks.list(notice, found);
        return seen;
    }

    /** How many clocks move. */
    long moved() {
        return moved;
    }

    /** How many stay and are provisional no more. */
    long firmed() {
        return firmed;
    }
}
