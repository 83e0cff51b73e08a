package org.qibu.server.console.page;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.qibu.server.console.kit.DayLink;
import org.qibu.server.console.kit.Frame;
import org.qibu.server.console.kit.Picture;

/**
 * The holiday notices in force (节假日通知).
 *
 * @param frame what stands around
 * @param through until when the calendar is published, in words
 * @param notices the notices, newest first
 * @param year the present year drawn
 */
public record HolidaysView(Frame frame, String through, ImmutableList<Row> notices, Optional<Picture> year) {
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
