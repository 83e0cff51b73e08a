package org.qibu.approval.calendar;

import java.time.LocalDate;

/**
 * One day and why it is, or is not, a working day.
 *
 * @param date the day
 * @param kind what it is
 * @param name the holiday's name or the closing's reason; empty for ordinary days
 * @param source the notice's or order's number; empty for ordinary days
 */
public record CalendarDay(LocalDate date, Kind kind, String name, String source) {
    /** Tells whether the day is worked. */
    public boolean isWorkday() {
        return kind.workday;
    }

    /** The reason in Chinese, such as {@code 国庆节放假（国办发明电〔2025〕7号）}. */
    public String reason() {
        String text = name + kind.text;
        return source.isEmpty() ? text : text + "（" + source + "）";
    }

    /** A day that no notice names, in a year that is published or in one that is assumed. */
    static CalendarDay ordinary(LocalDate date, boolean assumed) {
        boolean weekday = Weekdays.isWeekday(date);
        Kind published = weekday ? Kind.WORKDAY : Kind.WEEKEND;
        Kind unpublished = weekday ? Kind.ASSUMED_WORKDAY : Kind.ASSUMED_WEEKEND;
        return new CalendarDay(date, assumed ? unpublished : published, "", "");
    }

    /** What kinds of days there are. */
    public enum Kind {
        /** Monday to Friday and nothing else said. */
        WORKDAY(true, "工作日"),
        /** Saturday or Sunday and nothing else said. */
        WEEKEND(false, "周末"),
        /** Off by a holiday notice. */
        HOLIDAY(false, "放假"),
        /** Worked in exchange by a holiday notice (调休). */
        MAKE_UP(true, "调休上班"),
        /** Closed by an order of the place's government. */
        CLOSED(false, "（当地停止办公）"),
        /** Monday to Friday of a year not yet published. */
        ASSUMED_WORKDAY(true, "暂按工作日（该年度节假日安排未公布）"),
        /** Saturday or Sunday of a year not yet published. */
        ASSUMED_WEEKEND(false, "暂按周末（该年度节假日安排未公布）");

        private final boolean workday;
        private final String text;

        Kind(boolean workday, String text) {
            this.workday = workday;
            this.text = text;
        }
    }
}
