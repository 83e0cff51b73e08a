package org.qibu.approval.calendar;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.stream.Stream;
import org.qibu.approval.law.Finding;

/**
 * Tells working days (工作日) from days off and counts them; immutable.
 *
 * <p>A day of a year without a notice is refused with {@link CalendarNotPublishedException}. {@link #orAssumed} gives
 * the same calendar continued by plain weeks, for answers that are marked provisional. Every question costs the same
 * whatever the number of days.
 */
public final class WorkdayCalendar {
    /** From here on in December the next year's notice has changed days, as in 2007 and 2018. */
    private static final int YEAR_END = 25;

    private final ImmutableList<HolidayNotice> notices;
    private final ImmutableList<LocalClosing> closings;
    private final ImmutableMap<LocalDate, CalendarDay> rulings;
    private final LocalDate publishedFrom;
    private final LocalDate publishedThrough;
    private final boolean assuming;

    /** What is published, and the same with the days that closings name in later years. */
    private final DayTable published;

    private final DayTable named;

    /** The one of them that answers. */
    private final DayTable table;

    private WorkdayCalendar(
            ImmutableList<HolidayNotice> notices, ImmutableList<LocalClosing> closings, boolean assuming) {
        var findings = NoticeCheck.examine(notices);
        checkArgument(
                findings.isEmpty(),
                "%s",
                findings.stream().map(Finding::toString).collect(joining()));
        this.notices = notices;
        this.closings = closings;
        this.assuming = assuming;
        this.rulings = Rulings.of(notices, closings);
        var years = NoticeCheck.published(notices);
        this.publishedFrom = years.first().atDay(1);
        this.publishedThrough = years.last().atMonth(12).atEndOfMonth();
        int lastNamed = closings.stream()
                .mapToInt(closing -> closing.days().last().getYear())
                .reduce(publishedThrough.getYear(), Math::max);
        this.published = table(publishedThrough.getYear());
        this.named = lastNamed == publishedThrough.getYear() ? published : table(lastNamed);
        this.table = assuming ? named : published;
    }

    private WorkdayCalendar(WorkdayCalendar known, boolean assuming) {
        this.notices = known.notices;
        this.closings = known.closings;
        this.rulings = known.rulings;
        this.publishedFrom = known.publishedFrom;
        this.publishedThrough = known.publishedThrough;
        this.published = known.published;
        this.named = known.named;
        this.assuming = assuming;
        this.table = assuming ? named : published;
    }

    /**
     * Builds the calendar of these notices, applied in order of issue.
     *
     * @throws IllegalArgumentException if {@link #examine} finds anything
     */
    public static WorkdayCalendar of(Iterable<HolidayNotice> notices) {
        return new WorkdayCalendar(NoticeCheck.inOrder(notices), ImmutableList.of(), false);
    }

    /** Why these notices make no calendar: a year missing or published twice, an amendment of nothing; empty if they do. */
    public static ImmutableList<Finding> examine(Iterable<HolidayNotice> notices) {
        return NoticeCheck.examine(NoticeCheck.inOrder(notices));
    }

    /**
     * This calendar with one more notice.
     *
     * @throws IllegalArgumentException if {@link #examine} finds anything in the notices together
     */
    public WorkdayCalendar with(HolidayNotice notice) {
        var all = NoticeCheck.inOrder(
                Stream.concat(notices.stream(), Stream.of(notice)).toList());
        return new WorkdayCalendar(all, closings, assuming);
    }

    /**
     * This calendar with one more local closing, which stands above all notices. Days it names in a year not published
     * stay refused and are off where the calendar goes on as assumed.
     */
    public WorkdayCalendar with(LocalClosing closing) {
        var all = Stream.concat(closings.stream(), Stream.of(closing)).collect(toImmutableList());
        return new WorkdayCalendar(notices, all, assuming);
    }

    /**
     * This calendar as it was known at the end of the given day: without what was issued later.
     *
     * @throws IllegalArgumentException if no year was published by then
     */
    public WorkdayCalendar asKnownOn(LocalDate day) {
        return new WorkdayCalendar(
                notices.stream().filter(n -> !n.issued().isAfter(day)).collect(toImmutableList()),
                closings.stream().filter(c -> !c.issued().isAfter(day)).collect(toImmutableList()),
                assuming);
    }

    /**
     * This calendar continued beyond its last published year as if only weekends were off; a day before its first year
     * is refused as before. What rests on such days is provisional ({@link #isPublished} tells them apart).
     */
    public WorkdayCalendar orAssumed() {
        return assuming ? this : new WorkdayCalendar(this, true);
    }

    /** The notices in order of issue. */
    public ImmutableList<HolidayNotice> notices() {
        return notices;
    }

    /** The local closings in order of their adding. */
    public ImmutableList<LocalClosing> closings() {
        return closings;
    }

    /** The first day known: 1 January of the first published year. */
    public LocalDate publishedFrom() {
        return publishedFrom;
    }

    /** The last day of the last published year. */
    public LocalDate publishedThrough() {
        return publishedThrough;
    }

    /** Tells whether the day's year is published; of an assumed year it is not, though it has answers. */
    public boolean isPublished(LocalDate day) {
        return !day.isBefore(publishedFrom) && !day.isAfter(publishedThrough);
    }

    /**
     * Tells whether a published day may still change by an ordinary notice: those of the last published year's last
     * week may, for the next year's notice can move them into the New Year holiday or out of it.
     */
    public boolean mayStillChange(LocalDate day) {
        return isPublished(day)
                && !day.isBefore(
                        Year.from(publishedThrough).atMonth(Month.DECEMBER).atDay(YEAR_END));
    }

    /**
     * Tells whether the day is worked.
     *
     * @throws CalendarNotPublishedException if the day lies in a year not published
     */
    public boolean isWorkday(LocalDate day) {
        return table.isWorkday(require(day));
    }

    /**
     * The first working day after the given day, never the day itself.
     *
     * @throws CalendarNotPublishedException if the day or the answer lies in a year not published
     */
    public LocalDate nextWorkday(LocalDate day) {
        return plusWorkdays(day, 1);
    }

    /**
     * The last working day before the given day, never the day itself.
     *
     * @throws CalendarNotPublishedException if the day or the answer lies in a year not published
     */
    public LocalDate previousWorkday(LocalDate day) {
        return minusWorkdays(day, 1);
    }

    /**
     * The day itself if worked, else the next working day (顺延).
     *
     * @throws CalendarNotPublishedException if the day or the answer lies in a year not published
     */
    public LocalDate sameOrNextWorkday(LocalDate day) {
        return isWorkday(day) ? day : nextWorkday(day);
    }

    /**
     * The day itself if worked, else the last working day before it.
     *
     * @throws CalendarNotPublishedException if the day or the answer lies in a year not published
     */
    public LocalDate sameOrPreviousWorkday(LocalDate day) {
        return isWorkday(day) ? day : previousWorkday(day);
    }

    /**
     * The n-th working day after the given day, which is not counted; the day itself for zero.
     *
     * @throws IllegalArgumentException if n is negative
     * @throws CalendarNotPublishedException if the day or the answer lies in a year not published
     */
    public LocalDate plusWorkdays(LocalDate day, int n) {
        checkArgument(n >= 0, "a negative count of working days: %s", n);
        LocalDate from = require(day);
        if (n == 0) {
            return from;
        }
        long rank = table.rank(from) + (long) n;
        return table.reaches(rank) ? table.workday(rank) : require(table.workday(rank));
    }

    /**
     * The n-th working day before the given day, which is not counted; the day itself for zero.
     *
     * @throws IllegalArgumentException if n is negative
     * @throws CalendarNotPublishedException if the day lies in a year not published, or the answer before the first one
     *     that is
     */
    public LocalDate minusWorkdays(LocalDate day, int n) {
        checkArgument(n >= 0, "a negative count of working days: %s", n);
        LocalDate from = require(day);
        long rank = table.rank(from) + (table.isWorkday(from) ? 0L : 1L) - n;
        if (n > 0 && rank < 1) {
            throw new CalendarNotPublishedException(publishedFrom.minusDays(1), publishedFrom, publishedThrough);
        }
        return n == 0 ? from : table.workday(rank);
    }

    /**
     * The number of working days after {@code startExclusive} up to and with {@code endInclusive}: zero for the same
     * day, negative if reversed.
     *
     * @throws CalendarNotPublishedException if either day lies in a year not published
     */
    public int workdaysBetween(LocalDate startExclusive, LocalDate endInclusive) {
        return table.rank(require(endInclusive)) - table.rank(require(startExclusive));
    }

    /**
     * The day and why it is, or is not, worked: the holiday and the number of the notice or order that says so.
     *
     * @throws CalendarNotPublishedException if the day lies in a year not published
     */
    public CalendarDay explain(LocalDate day) {
        return day(require(day));
    }

    private DayTable table(int lastYear) {
        return new DayTable(publishedFrom.getYear(), lastYear, date -> day(date).isWorkday());
    }

    private LocalDate require(LocalDate day) {
        if (!table.has(day) && !(assuming && day.isAfter(publishedThrough))) {
            throw new CalendarNotPublishedException(day, publishedFrom, publishedThrough);
        }
        return day;
    }

    private CalendarDay day(LocalDate date) {
        CalendarDay ruling = rulings.get(date);
        return ruling != null ? ruling : CalendarDay.ordinary(date, date.isAfter(publishedThrough));
    }
}
