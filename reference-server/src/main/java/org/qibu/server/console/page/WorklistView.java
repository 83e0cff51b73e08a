package org.qibu.server.console.page;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.qibu.server.console.kit.Badge;
import org.qibu.server.console.kit.DayLink;
import org.qibu.server.console.kit.Frame;
import org.qibu.server.console.kit.Pager;

/**
 * What is due first in a department (待办).
 *
 * @param frame what stands around
 * @param headline the answer in one sentence
 * @param own whether this is what waits for the reader; else it is the rest
 * @param count how many wait for the reader's own act, in words
 * @param tallies how many wait for which act of the reader
 * @param mine what waits for the reader's own act, by days left
 * @param others what the department holds otherwise, and who holds it up
 * @param allOthers where all of that is shown; empty where this is all
 * @param pager to the rows before and after
 */
public record WorklistView(
        Frame frame,
        String headline,
        boolean own,
        String count,
        ImmutableList<String> tallies,
        ImmutableList<Row> mine,
        ImmutableList<Row> others,
        String allOthers,
        Pager pager) {
    /**
     * One matter.
     *
     * @param href its page
     * @param name its name
     * @param project the project, and why it is on the list
     * @param next what is next, and whose
     * @param left the working days left, in words; empty where no limit runs
     * @param pressing whether it is due today or over
     * @param dueFor what is due first
     * @param due the day it is due; empty where no limit runs
     * @param statutory the last day by law
     * @param badge its light
     */
    public record Row(
            String href,
            String name,
            String project,
            String next,
            String left,
            boolean pressing,
            String dueFor,
            Optional<DayLink> due,
            Optional<DayLink> statutory,
            Badge badge) {}
}
