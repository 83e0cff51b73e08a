package org.qibu.approval.limit;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qibu.approval.calendar.CalendarDay;
import org.qibu.approval.calendar.WorkdayCalendar;

/**
 * One counting: a time limit from the day of an event, with the days that are not counted.
 *
 * <p>Every time limit is a number of steps, working days or all days; a month is as many days as lie between the event
 * and its corresponding day. Excluded steps are jumped over range by range, so the cost is in ranges, not in days.
 */
final class Count {
    private final TimeLimit limit;
    private final LocalDate event;
    private final WorkdayCalendar published;
    private final WorkdayCalendar calendar;
    private final ImmutableList<Excluded> excluded;
    private final ImmutableList<DayRange> ranges;
    private final Step step;

    Count(TimeLimit limit, LocalDate event, WorkdayCalendar calendar, List<Excluded> excluded) {
        this.limit = limit;
        this.event = event;
        this.published = calendar;
        this.calendar = calendar.orAssumed();
        this.excluded = ImmutableList.copyOf(excluded);
        this.step = limit.unit().step();
        var afterEvent = DayRange.ofClosed(event.plusDays(1), LocalDate.of(9999, 12, 31));
        this.ranges = DayRange.union(excluded.stream()
                .flatMap(entry -> entry.days().intersection(afterEvent).stream())
                .toList());
    }

    /** How many steps the time limit has. */
    int budget() {
        return limit.unit().steps(limit.length(), event);
    }

    /** How many steps lie after the event up to and with the day, without the excluded; 0 before the event. */
    int used(LocalDate through) {
        return through.isBefore(event) ? 0 : step.between(event, through, calendar) - excludedSteps(through);
    }

    /** How many steps after the event up to and with the day are excluded. */
    int excludedSteps(LocalDate through) {
        var known =
                through.isAfter(event) ? Optional.of(DayRange.ofClosed(event, through)) : Optional.<DayRange>empty();
        return known.stream()
                .flatMap(span -> ranges.stream().flatMap(range -> range.intersection(span).stream()))
                .mapToInt(range -> step.in(range, calendar))
                .sum();
    }

    boolean isExcluded(LocalDate day) {
        return ranges.stream().anyMatch(range -> range.contains(day));
    }

    Deadline deadline() {
        LocalDate last = roll(lastCounted());
        LocalDate first = last.isAfter(event) ? event.plusDays(1) : event;
        return Deadline.restingOn(DayRange.ofClosed(first, last), last, published);
    }

    /** The days on which excluded ones begin, and the days after their last. */
    Stream<LocalDate> turns() {
        return ranges.stream()
                .flatMap(range -> Stream.of(range.first(), range.last().plusDays(1)));
    }

    /** The day on which the budget is used up, before any rolling. */
    private LocalDate lastCounted() {
        return nth(budget());
    }

    /** The day on which so many steps are used up, the excluded ones jumped over; the event's own for none. */
    LocalDate nth(int used) {
        int steps = used;
        for (DayRange range : ranges) {
            if (range.first().isAfter(step.after(event, steps, calendar))) {
                break;
            }
            steps += step.in(range, calendar);
        }
        return step.after(event, steps, calendar);
    }

    private LocalDate roll(LocalDate day) {
        if (!limit.unit().rolls()) {
            return day;
        }
        LocalDate rolled = calendar.sameOrNextWorkday(day);
        while (isExcluded(rolled)) {
            rolled = calendar.nextWorkday(rolled);
        }
        return rolled;
    }

    Explanation explain() {
        Deadline deadline = deadline();
        LocalDate lastCounted = lastCounted();
        var days = new ArrayList<CountedDay>();
        days.add(new CountedDay(calendar.explain(event), CountedDay.Mark.EVENT, 0, "期间开始的当日不计入"));
        int ordinal = 0;
        for (LocalDate day = event.plusDays(1); !day.isAfter(deadline.lastDay()); day = day.plusDays(1)) {
            CountedDay told = tell(day, lastCounted, ordinal + 1);
            ordinal = told.counted() ? told.ordinal() : ordinal;
            days.add(told);
        }
        return new Explanation(limit, deadline, ImmutableList.copyOf(days));
    }

    private CountedDay tell(LocalDate day, LocalDate lastCounted, int next) {
        CalendarDay known = calendar.explain(day);
        String why = known.reason() + (published.mayStillChange(day) ? "；岁末，次年安排公布后可能调整" : "");
        if (day.isAfter(lastCounted)) {
            return new CountedDay(known, CountedDay.Mark.ROLLED, 0, rolledReason(day, known, why));
        }
        if (!step.counts(day, calendar)) {
            return new CountedDay(known, CountedDay.Mark.REST, 0, why);
        }
        Optional<Excluded> exclusion =
                excluded.stream().filter(entry -> entry.days().contains(day)).findFirst();
        if (exclusion.isPresent()) {
            return new CountedDay(
                    known, CountedDay.Mark.EXCLUDED, 0, exclusion.get().reason());
        }
        return new CountedDay(known, CountedDay.Mark.COUNTED, next, countedReason(day, lastCounted, known, why));
    }

    private String rolledReason(LocalDate day, CalendarDay known, String why) {
        if (isExcluded(day)) {
            return "末日遇休息日顺延，逢不计入期限的期间继续顺延";
        }
        return known.isWorkday() ? "末日遇休息日，顺延至本日：" + why : "末日遇休息日，顺延：" + why;
    }

    private String countedReason(LocalDate day, LocalDate lastCounted, CalendarDay known, String why) {
        if (step == Step.WORKDAY) {
            return why;
        }
        String everyDay = "按日历日计入：" + why;
        if (known.isWorkday() || !day.equals(lastCounted)) {
            return everyDay;
        }
        return limit.unit().rolls() ? everyDay + "；末日为休息日，须顺延" : everyDay + "；末日为休息日，本期限不顺延";
    }
}
