package org.qibu.approval.calendar;

/** The calendar of the mainland's official notices. */
public final class OfficialCalendar {
    private OfficialCalendar() {}

    /** The calendar of all notices that come with the software; keep it, for it is read anew on each call. */
    public static WorkdayCalendar mainland() {
        return WorkdayCalendar.of(OfficialNotices.all());
    }
}
