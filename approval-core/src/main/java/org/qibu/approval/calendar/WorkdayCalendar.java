package org.qibu.approval.calendar;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toCollection;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * Tells working days (工作日) from days off and counts them; immutable.
 *
 * <p>A day of a year without a notice is refused with {@link CalendarNotPublishedException}. {@link #orAssumed} gives
 * the same calendar continued by plain weeks, for answers that are marked provisional. Every question costs the same
 * whatever the number of days: see {@link DayTable}.
 */
public final class WorkdayCalendar {
    /** How many years beyond the last published one {@link #orAssumed} reaches. */
    public static final int ASSUMED_YEARS = 20;

    private final ImmutableList<HolidayNotice> notices;
    private final ImmutableList<LocalClosing> closings;
    private final boolean assuming;
    private final ImmutableMap<LocalDate, CalendarDay> rulings;
    private final LocalDate publishedThrough;
    private final DayTable table;

    private WorkdayCalendar(
            ImmutableList<HolidayNotice> notices, ImmutableList<LocalClosing> closings, boolean assuming) {
        this.notices = notices;
        this.closings = closings;
        this.assuming = assuming;
        this.rulings = rulings(notices, closings);
        var years = notices.stream()
                .filter(notice -> !notice.amends())
                .map(HolidayNotice::year)
                .collect(toCollection(TreeSet::new));
        checkArgument(!years.isEmpty(), "a calendar needs the notice of at least one year");
        Year first = years.first();
        Year last = years.last();
        checkArgument(
                years.size() == last.getValue() - first.getValue() + 1,
                "a year between %s and %s is missing: %s",
                first,
                last,
                years);
        this.publishedThrough = last.atMonth(12).atEndOfMonth();
        int tableEnd = last.getValue() + (assuming ? ASSUMED_YEARS : 0);
        this.table = new DayTable(first.getValue(), tableEnd, date -> day(date).isWorkday());
    }

    /**
     * Builds the calendar of these notices, applied in order of issue.
     *
     * @throws IllegalArgumentException if no notice publishes a year, or a year between the first and the last is missing
     */
    public static WorkdayCalendar of(Iterable<HolidayNotice> notices) {
        return new WorkdayCalendar(inOrder(notices), ImmutableList.of(), false);
    }

    /** This calendar with one more notice. */
    public WorkdayCalendar with(HolidayNotice notice) {
        var all = ImmutableList.<HolidayNotice>builder()
                .addAll(notices)
                .add(notice)
                .build();
        return new WorkdayCalendar(inOrder(all), closings, assuming);
    }

    /** This calendar with one more local closing, which stands above all notices. */
    public WorkdayCalendar with(LocalClosing closing) {
        var all = ImmutableList.<LocalClosing>builder()
                .addAll(closings)
                .add(closing)
                .build();
        return new WorkdayCalendar(notices, all, assuming);
    }

    /**
     * This calendar as it was known at the end of the given day: without what was issued later.
     *
     * @throws IllegalArgumentException if no notice was issued by then
     */
    public WorkdayCalendar asKnownOn(LocalDate day) {
        return new WorkdayCalendar(
                notices.stream().filter(n -> !n.issued().isAfter(day)).collect(toImmutableList()),
                closings.stream().filter(c -> !c.issued().isAfter(day)).collect(toImmutableList()),
                assuming);
    }

    /** This calendar continued beyond its last published year as if only weekends were off. */
    public WorkdayCalendar orAssumed() {
        return assuming ? this : new WorkdayCalendar(notices, closings, true);
    }

    /** The notices in order of issue. */
    public ImmutableList<HolidayNotice> notices() {
        return notices;
    }

    /** The local closings in order of their adding. */
    public ImmutableList<LocalClosing> closings() {
        return closings;
    }

    /** The first day known. */
    public LocalDate publishedFrom() {
        return LocalDate.of(table.firstYear(), 1, 1);
    }

    /** The last day of the last published year. */
    public LocalDate publishedThrough() {
        return publishedThrough;
    }

    /** Tells whether the day's year is published. */
    public boolean isPublished(LocalDate day) {
        return day.getYear() >= table.firstYear() && !day.isAfter(publishedThrough);
    }

    /** Tells whether the day is worked. */
    public boolean isWorkday(LocalDate day) {
        return table.isWorkday(require(day));
    }

    /** The first working day after the given day, never the day itself. */
    public LocalDate nextWorkday(LocalDate day) {
        return plusWorkdays(day, 1);
    }

    /** The last working day before the given day, never the day itself. */
    public LocalDate previousWorkday(LocalDate day) {
        return minusWorkdays(day, 1);
    }

    /** The day itself if worked, else the next working day. */
    public LocalDate sameOrNextWorkday(LocalDate day) {
        return isWorkday(day) ? day : nextWorkday(day);
    }

    /** The day itself if worked, else the last working day before it. */
    public LocalDate sameOrPreviousWorkday(LocalDate day) {
        return isWorkday(day) ? day : previousWorkday(day);
    }

    /**
     * The n-th working day after the given day, which is not counted; the day itself for zero.
     *
     * @throws IllegalArgumentException if n is negative
     * @throws CalendarNotPublishedException if the answer lies in a year not published
     */
    public LocalDate plusWorkdays(LocalDate day, int n) {
        checkArgument(n >= 0, "a negative count of working days: %s", n);
        return n == 0
                ? require(day)
                : at(
                        table.rank(require(day)) + (long) n,
                        publishedThroughTable().plusDays(1));
    }

    /**
     * The n-th working day before the given day, which is not counted; the day itself for zero.
     *
     * @throws IllegalArgumentException if n is negative
     * @throws CalendarNotPublishedException if the answer lies before the first published year
     */
    public LocalDate minusWorkdays(LocalDate day, int n) {
        checkArgument(n >= 0, "a negative count of working days: %s", n);
        if (n == 0) {
            return require(day);
        }
        long before = table.rank(require(day)) - (table.isWorkday(day) ? 1L : 0L);
        return at(before - n + 1, publishedFrom().minusDays(1));
    }

    /** The number of working days after {@code startExclusive} up to and with {@code endInclusive}; negative if reversed. */
    public int workdaysBetween(LocalDate startExclusive, LocalDate endInclusive) {
        return table.rank(require(endInclusive)) - table.rank(require(startExclusive));
    }

    /** The day and why it is, or is not, worked. */
    public CalendarDay explain(LocalDate day) {
        return day(require(day));
    }

    private LocalDate at(long rank, LocalDate beyond) {
        if (rank < 1 || rank > table.size()) {
            throw new CalendarNotPublishedException(beyond, publishedFrom(), publishedThroughTable());
        }
        return table.workday((int) rank);
    }

    private LocalDate require(LocalDate day) {
        if (!table.covers(day)) {
            throw new CalendarNotPublishedException(day, publishedFrom(), publishedThroughTable());
        }
        return day;
    }

    private LocalDate publishedThroughTable() {
        return LocalDate.of(table.lastYear(), 12, 31);
    }

    private CalendarDay day(LocalDate date) {
        CalendarDay ruling = rulings.get(date);
        if (ruling != null) {
            return ruling;
        }
        boolean weekday = date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
        boolean assumed = date.isAfter(publishedThrough);
        CalendarDay.Kind kind = assumed
                ? weekday ? CalendarDay.Kind.ASSUMED_WORKDAY : CalendarDay.Kind.ASSUMED_WEEKEND
                : weekday ? CalendarDay.Kind.WORKDAY : CalendarDay.Kind.WEEKEND;
        return new CalendarDay(date, kind, "", "");
    }

    private static ImmutableList<HolidayNotice> inOrder(Iterable<HolidayNotice> notices) {
        return ImmutableList.sortedCopyOf(
                comparing(HolidayNotice::issued).thenComparing(HolidayNotice::amends), notices);
    }

    private static ImmutableMap<LocalDate, CalendarDay> rulings(
            ImmutableList<HolidayNotice> notices, ImmutableList<LocalClosing> closings) {
        Map<LocalDate, CalendarDay> days = new HashMap<>();
        for (HolidayNotice notice : notices) {
            notice.days().forEach((date, entry) -> {
                var kind = entry.off() ? CalendarDay.Kind.HOLIDAY : CalendarDay.Kind.MAKE_UP;
                days.put(date, new CalendarDay(date, kind, entry.name(), notice.citation()));
            });
        }
        for (LocalClosing closing : closings) {
            closing.days()
                    .forEach(date -> days.put(
                            date, new CalendarDay(date, CalendarDay.Kind.CLOSED, closing.reason(), closing.number())));
        }
        return ImmutableMap.copyOf(days);
    }
}
