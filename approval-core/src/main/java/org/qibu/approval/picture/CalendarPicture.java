package org.qibu.approval.picture;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Year;
import org.qibu.approval.calendar.CalendarDay;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.limit.CountedDay;
import org.qibu.approval.limit.Explanation;

/**
 * Months with each day's reason and the sums at the foot (期限说明).
 *
 * @param title what is explained
 * @param summary the sum in one sentence
 * @param days the days that matter, in order, without gaps
 */
public record CalendarPicture(String title, String summary, ImmutableList<Day> days) {
    /** Throws {@link IllegalArgumentException} if there is no day. */
    public CalendarPicture {
        checkArgument(!days.isEmpty(), "a calendar picture of no day");
    }

    /**
     * One day.
     *
     * @param date the day
     * @param face how it looks
     * @param word what stands in it, such as {@code 第3日}; empty for nothing
     * @param badge one character in its corner: 休, 班, 暂, 起, 末; empty for none
     * @param reason why it is counted or not, in full
     */
    public record Day(LocalDate date, Face face, String word, String badge, String reason) {}

    /** Draws how a deadline comes about. */
    public static CalendarPicture of(String title, Explanation explanation) {
        var days = explanation.days().stream()
                .map(day -> day(day, day.date().equals(explanation.lastDay())))
                .collect(toImmutableList());
        return new CalendarPicture(title, explanation.summary(), days);
    }

    /**
     * Draws a year as the calendar has it.
     *
     * @throws org.qibu.approval.calendar.CalendarNotPublishedException if the year is not published
     */
    public static CalendarPicture of(Year year, WorkdayCalendar calendar) {
        var days = year.atDay(1)
                .datesUntil(year.plusYears(1).atDay(1))
                .map(date -> day(calendar.explain(date)))
                .collect(toImmutableList());
        long worked =
                days.stream().filter(day -> calendar.isWorkday(day.date())).count();
        return new CalendarPicture(year + "年工作日历", year + "年共 " + worked + " 个工作日。", days);
    }

    /** Draws it; months stand side by side where there is room and below each other where there is none. */
    public String svg(Layout layout) {
        return new CalendarDrawing(this, layout).svg();
    }

    private static Day day(CountedDay counted, boolean last) {
        CalendarDay known = counted.day();
        Face rest = restFace(known);
        Face face = switch (counted.mark()) {
            case EVENT -> Face.EVENT;
            case COUNTED -> Face.COUNTED;
            case EXCLUDED -> Face.EXCLUDED;
            case ROLLED -> Face.ROLLED;
            case REST -> rest;
        };
        String word = switch (counted.mark()) {
            case EVENT -> "当日";
            case COUNTED -> "第" + counted.ordinal() + "日";
            case EXCLUDED -> "不计入";
            case ROLLED -> "顺延";
            case REST -> known.name();
        };
        String badge = last ? Badge.LAST : counted.mark() == CountedDay.Mark.EVENT ? Badge.START : badge(known);
        return new Day(counted.date(), face, word, badge, counted.reason());
    }

    private static Day day(CalendarDay known) {
        Face face = known.isWorkday() ? Face.PLAIN : restFace(known);
        return new Day(known.date(), face, known.name(), badge(known), known.reason());
    }

    private static Face restFace(CalendarDay known) {
        return switch (known.kind()) {
            case HOLIDAY -> Face.HOLIDAY;
            case CLOSED -> Face.CLOSED;
            default -> Face.WEEKEND;
        };
    }

    private static String badge(CalendarDay known) {
        return switch (known.kind()) {
            case HOLIDAY -> "休";
            case MAKE_UP -> Badge.MAKE_UP;
            case CLOSED -> "停";
            case ASSUMED_WORKDAY, ASSUMED_WEEKEND -> "暂";
            case WORKDAY, WEEKEND -> "";
        };
    }
}
