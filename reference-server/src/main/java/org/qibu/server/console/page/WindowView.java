package org.qibu.server.console.page;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.qibu.server.console.kit.Badge;
import org.qibu.server.console.kit.DayLink;
import org.qibu.server.console.kit.Frame;

/**
 * Who is next at the window (窗口).
 *
 * @param frame what stands around
 * @param headline the answer in one sentence
 * @param queue the filings by waiting time
 */
public record WindowView(Frame frame, String headline, ImmutableList<Row> queue) {
    /**
     * One filing that waits.
     *
     * @param href its page
     * @param number its number
     * @param project the project
     * @param stage the stage and how many matters
     * @param received when it came
     * @param waiting how long it waits
     * @param next what is next
     * @param due until when
     * @param badge its light
     */
    public record Row(
            String href,
            String number,
            String project,
            String stage,
            DayLink received,
            String waiting,
            String next,
            Optional<DayLink> due,
            Badge badge) {}
}
