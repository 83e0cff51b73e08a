package org.qibu.approval.calendar.notice;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.Year;
import java.util.TreeMap;
import org.qibu.approval.calendar.HolidayNotice;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.law.Finding;

/**
 * A notice as somebody enters it, whole and not yet examined.
 *
 * @param number the document number (文号)
 * @param issuer who issued it (发文机关)
 * @param issued the date of issue
 * @param year the year it is about
 * @param amends whether it changes a year already published
 * @param days what it says, range by range, in the order written
 * @param source where it can be looked up
 */
public record NoticeForm(
        String number,
        String issuer,
        LocalDate issued,
        Year year,
        boolean amends,
        ImmutableList<NoticeDays> days,
        String source) {

    /**
     * Returns everything that stands against it.
     *
     * @param today no notice is issued later
     * @param known the calendar it is to be added to
     */
    public ImmutableList<Finding> examine(LocalDate today, WorkdayCalendar known) {
        return new FormCheck(this, today, known).all();
    }

    /**
     * The notice it says.
     *
     * @throws IllegalArgumentException if {@link #examine} finds fault with its days
     */
    public HolidayNotice notice() {
        var named = new TreeMap<LocalDate, HolidayNotice.Entry>();
        days.forEach(range ->
                range.days().forEach(day -> named.put(day, new HolidayNotice.Entry(range.off(), range.name()))));
        return new HolidayNotice(year, number, issued, amends, ImmutableSortedMap.copyOf(named), source);
    }

    /** Whether both are one document: its number is one however its brackets are typed. */
    boolean isNumbered(String other) {
        return !other.isEmpty() && plain(number).equals(plain(other));
    }

    private static String plain(String number) {
        return number.strip()
                .replace('[', '〔')
                .replace('［', '〔')
                .replace(']', '〕')
                .replace('］', '〕')
                .replace(" ", "");
    }
}
