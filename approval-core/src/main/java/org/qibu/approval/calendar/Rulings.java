package org.qibu.approval.calendar;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What notices and closings say of the days they name: the later notice prevails, a closing over all notices. */
final class Rulings {
    private Rulings() {}

    static ImmutableMap<LocalDate, CalendarDay> of(
            ImmutableList<HolidayNotice> notices, ImmutableList<LocalClosing> closings) {
        Map<LocalDate, CalendarDay> days = new HashMap<>();
        notices.forEach(notice -> notice.days().forEach((date, entry) -> days.put(date, day(date, entry, notice))));
        closings.forEach(closing -> closing.days().forEach(date -> days.put(date, day(date, closing))));
        return ImmutableMap.copyOf(days);
    }

    private static CalendarDay day(LocalDate date, HolidayNotice.Entry entry, HolidayNotice notice) {
        if (entry.off()) {
            return new CalendarDay(date, CalendarDay.Kind.HOLIDAY, entry.name(), notice.citation());
        }
        // A Monday to Friday that a notice says is worked is no exchange: it takes back a holiday or says "from here
        // on".
        return Weekdays.isWeekday(date)
                ? new CalendarDay(date, CalendarDay.Kind.WORKDAY, "", notice.citation())
                : new CalendarDay(date, CalendarDay.Kind.MAKE_UP, entry.name(), notice.citation());
    }

    private static CalendarDay day(LocalDate date, LocalClosing closing) {
        return new CalendarDay(date, CalendarDay.Kind.CLOSED, closing.reason(), closing.number());
    }
}
