package org.qibu.server.desk.notice;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Year;
import java.util.stream.Stream;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.calendar.notice.NoticeForm;
import org.qibu.approval.calendar.notice.NoticeWording;
import org.qibu.approval.law.Finding;

/**
 * A notice as it is typed in.
 *
 * @param days the days in the notice's own words, or range by range
 */
public record NoticeEntry(
        String number, String issuer, LocalDate issued, Year year, boolean amends, String days, String source) {
    private static final String DAYS = "days";

    NoticeForm form() {
        return new NoticeForm(number, issuer, issued, year, amends, wording().days(), source);
    }

    /** Everything that stands against it; while its days cannot be read whole, nothing is said of what they come to. */
    ImmutableList<Finding> unreadable(LocalDate today, WorkdayCalendar known) {
        ImmutableList<Finding> unread = wording().findings();
        return unread.isEmpty()
                ? unread
                : Stream.concat(
                                form().examine(today, known).stream()
                                        .filter(finding -> !finding.where().equals(DAYS)),
                                unread.stream())
                        .collect(toImmutableList());
    }

    private NoticeWording wording() {
        return NoticeWording.read(days, year);
    }
}
