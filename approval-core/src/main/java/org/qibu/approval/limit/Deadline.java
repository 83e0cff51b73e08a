package org.qibu.approval.limit;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.time.Year;
import org.qibu.approval.calendar.WorkdayCalendar;

/** The last day of a time limit, and whether it can be relied on. */
public sealed interface Deadline {
    /** The last day on which the act is in time. */
    LocalDate lastDay();

    /** Tells whether every day it rests on lies in a published year. */
    boolean isFirm();

    /** The years without a holiday notice that were assumed to have plain weeks; empty when firm. */
    ImmutableSortedSet<Year> assumedYears();

    /** Reads as Chinese, with the reservation a provisional day needs. */
    String text();

    /** {@code FIRM} or {@code PROVISIONAL}. */
    default String certainty() {
        return isFirm() ? "FIRM" : "PROVISIONAL";
    }

    /** Tells whether the day is later than the last day. */
    default boolean isPassedOn(LocalDate day) {
        return day.isAfter(lastDay());
    }

    /** The last day, resting on these days: firm if all of them lie in published years. */
    static Deadline restingOn(DayRange days, LocalDate lastDay, WorkdayCalendar calendar) {
        if (!days.last().isAfter(calendar.publishedThrough())) {
            return new Firm(lastDay);
        }
        LocalDate unpublished = calendar.publishedThrough().plusDays(1);
        int from = (days.first().isBefore(unpublished) ? unpublished : days.first()).getYear();
        var years = ImmutableSortedSet.<Year>naturalOrder();
        for (int year = from; year <= days.last().getYear(); year++) {
            years.add(Year.of(year));
        }
        return new Provisional(lastDay, years.build());
    }

    /** Rests on published days only. */
    record Firm(LocalDate lastDay) implements Deadline {
        @Override
        public boolean isFirm() {
            return true;
        }

        @Override
        public ImmutableSortedSet<Year> assumedYears() {
            return ImmutableSortedSet.of();
        }

        @Override
        public String text() {
            return lastDay.toString();
        }
    }

    /** Rests on days of years whose holidays are not published yet, assumed to have plain weeks (暂定). */
    record Provisional(LocalDate lastDay, ImmutableSortedSet<Year> assumedYears) implements Deadline {
        /** Throws {@link IllegalArgumentException} if no assumed year is named. */
        public Provisional {
            checkArgument(!assumedYears.isEmpty(), "a provisional day names the years it assumes");
        }

        @Override
        public boolean isFirm() {
            return false;
        }

        @Override
        public String text() {
            String years = assumedYears.stream().map(year -> year + "年").collect(joining("、"));
            return lastDay + "（暂定：" + years + "节假日安排未公布，暂按周一至周五为工作日推算）";
        }
    }
}
