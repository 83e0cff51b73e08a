package org.qibu.server.console.kit;

/**
 * One entry of a timeline: what was done, by which office, when.
 *
 * @param day the legal day
 * @param time the time of day, such as {@code 09:30}
 * @param what what was done
 * @param who the office and capacity
 * @param detail what more it says; empty for nothing
 */
public record Moment(DayLink day, String time, String what, String who, String detail) {
    /** So many of the latest are seen at once on a phone; the earlier ones are folded. */
    public static final int RECENT = 8;
}
