package org.qibu.approval.casework.fact;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.Streams.findLast;

import org.qibu.approval.calendar.HolidayNotice;
import org.qibu.approval.calendar.WorkdayCalendar;

/**
 * What a told date rests on: the regime, the calendar and the rules of reckoning of that day.
 *
 * @param pack the id of the pack
 * @param version the version of the pack
 * @param calendar the citation of the latest holiday notice known
 * @param engine the version of the rules of reckoning
 */
public record Footing(String pack, int version, String calendar, String engine) {
    /** The version of the rules by which these cores reckon; it changes when a date would come out differently. */
    public static final String ENGINE = "qibu-1";

    /**
     * Throws {@link IllegalArgumentException} if the pack, the calendar or the engine is not named, or the pack's
     * version is below 1.
     */
    public Footing {
        checkArgument(!pack.isBlank() && version >= 1, "not a pack: %s %s", pack, version);
        checkArgument(!calendar.isBlank() && !engine.isBlank(), "a footing names its calendar and its engine");
    }

    /** Today's rules of reckoning on this calendar, under this pack. */
    public static Footing of(String pack, int version, WorkdayCalendar calendar) {
        String latest = findLast(calendar.notices().stream())
                .map(HolidayNotice::citation)
                .orElseThrow();
        return new Footing(pack, version, latest, ENGINE);
    }

    /** The same pack on another calendar. */
    public Footing on(WorkdayCalendar later) {
        return of(pack, version, later);
    }
}
