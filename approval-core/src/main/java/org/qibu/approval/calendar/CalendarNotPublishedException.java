package org.qibu.approval.calendar;

import java.time.LocalDate;

/** Thrown when a day is asked of a year whose holiday notice is not known: it is refused, never guessed. */
public final class CalendarNotPublishedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final LocalDate day;

    CalendarNotPublishedException(LocalDate day, LocalDate from, LocalDate through) {
        super(day + "：" + day.getYear() + "年的节假日安排尚未公布或未载入（已载入 " + from + " 至 " + through + "）");
        this.day = day;
    }

    /** The day that was asked, or the day where the answer would lie. */
    public LocalDate day() {
        return day;
    }
}
