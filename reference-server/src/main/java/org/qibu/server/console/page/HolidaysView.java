package org.qibu.server.console.page;

import com.google.common.collect.ImmutableList;
import org.qibu.server.console.kit.DayLink;
import org.qibu.server.console.kit.Frame;
import org.qibu.server.console.kit.Picture;

/**
 * A year's working days and days off, and the notices they rest on (节假日通知).
 *
 * @param frame what stands around
 * @param through until when the calendar is published, in words
 * @param year the year shown
 * @param picture the year drawn
 * @param notices the notices of that year, newest first
 * @param years the other years
 * @param entered whether the reader may see what the county entered itself
 */
public record HolidaysView(
        Frame frame,
        String through,
        String year,
        Picture picture,
        ImmutableList<Row> notices,
        ImmutableList<Other> years,
        boolean entered) {
    /**
     * A year that can be looked at.
     *
     * @param label the year
     * @param href its page
     * @param here whether it is the one shown
     */
    public record Other(String label, String href, boolean here) {}

    /**
     * One notice.
     *
     * @param year the year
     * @param number its number
     * @param issued when it was issued
     * @param kind whether it publishes or amends
     * @param days what it says, holiday by holiday
     * @param source where it can be looked up; empty where there is none
     */
    public record Row(
            String year, String number, DayLink issued, String kind, ImmutableList<String> days, String source) {}
}
