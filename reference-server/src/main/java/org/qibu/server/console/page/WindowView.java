package org.qibu.server.console.page;

import com.google.common.collect.ImmutableList;
import org.qibu.server.console.kit.Badge;
import org.qibu.server.console.kit.DayLink;
import org.qibu.server.console.kit.Frame;
import org.qibu.server.console.kit.Pager;

/**
 * Who is next at the window (窗口).
 *
 * @param frame what stands around
 * @param headline the answer in one sentence
 * @param ofWaiting whether this is who waits for a receipt; else it is who has one
 * @param waitingCount how many wait, in words
 * @param toldCount how many have a receipt, in words
 * @param waiting the filings that wait for their receipt, longest waiting first
 * @param told the filings that have it and wait for a department to accept or to tell
 * @param allTold where all of those are shown; empty where this is all
 * @param pager to the rows before and after
 */
public record WindowView(
        Frame frame,
        String headline,
        boolean ofWaiting,
        String waitingCount,
        String toldCount,
        ImmutableList<Row> waiting,
        ImmutableList<Row> told,
        String allTold,
        Pager pager) {
    /**
     * One filing that waits.
     *
     * @param href its page
     * @param number its number
     * @param project the project
     * @param matters its matters
     * @param received when it came
     * @param waited how long it waits
     * @param examined what the intake check found
     * @param due the last day to tell
     * @param left what is left of it
     * @param badge its light
     */
    public record Row(
            String href,
            String number,
            String project,
            String matters,
            DayLink received,
            String waited,
            String examined,
            DayLink due,
            String left,
            Badge badge) {}
}
