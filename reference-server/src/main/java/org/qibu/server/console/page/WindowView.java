package org.qibu.server.console.page;

import com.google.common.collect.ImmutableList;
import org.qibu.server.console.kit.Badge;
import org.qibu.server.console.kit.DayLink;
import org.qibu.server.console.kit.Frame;

/**
 * Who is next at the window (窗口).
 *
 * @param frame what stands around
 * @param headline the answer in one sentence
 * @param waiting the filings that wait for their receipt, longest waiting first
 * @param told the filings that have it and wait for a department to accept or to tell
 */
public record WindowView(Frame frame, String headline, ImmutableList<Row> waiting, ImmutableList<Row> told) {
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
