package org.qibu.approval.calendar;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When an office works, and so on which day what reaches it counts (《民法典》第二百零三条第二款: 有业务时间的，停止业务活动的时间为截止时间).
 *
 * @param open when it opens
 * @param close when it closes; what comes at this very minute still counts
 */
public record OfficeHours(LocalTime open, LocalTime close) {
    /** The zone of every legal day. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Throws {@link IllegalArgumentException} if it does not open before it closes. */
    public OfficeHours {
        checkArgument(open.isBefore(close), "an office that opens at %s and closes at %s", open, close);
    }

    /**
     * The legal day of a moment: its own day, or the next working day when it lies after closing or on a day off.
     *
     * @throws CalendarNotPublishedException if that day's year is not published
     */
    public LocalDate legalDay(Instant moment, WorkdayCalendar calendar) {
        ZonedDateTime local = moment.atZone(ZONE);
        LocalDate day = local.toLocalDate();
        return local.toLocalTime().isAfter(close) ? calendar.nextWorkday(day) : calendar.sameOrNextWorkday(day);
    }

    /** Tells whether the office is open at the moment. */
    public boolean isOpen(Instant moment, WorkdayCalendar calendar) {
        ZonedDateTime local = moment.atZone(ZONE);
        LocalTime time = local.toLocalTime();
        return calendar.isWorkday(local.toLocalDate()) && !time.isBefore(open) && !time.isAfter(close);
    }
}
