package org.qibu.server.console.page;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.qibu.server.console.kit.Badge;
import org.qibu.server.console.kit.DayLink;
import org.qibu.server.console.kit.Frame;

/**
 * What is due first in a department (待办).
 *
 * @param frame what stands around
 * @param headline the answer in one sentence
 * @param mine what waits for the reader's own act, by days left
 * @param others what the department holds otherwise
 */
public record WorklistView(Frame frame, String headline, ImmutableList<Row> mine, ImmutableList<Row> others) {
    /**
     * One matter.
     *
     * @param href its page
     * @param name its name
     * @param project the project
     * @param next what is next, and whose
     * @param left the working days left; empty where no limit runs
     * @param statutory the last day by law
     * @param promised the last day as promised
     * @param badge its light
     */
    public record Row(
            String href,
            String name,
            String project,
            String next,
            String left,
            Optional<DayLink> statutory,
            Optional<DayLink> promised,
            Badge badge) {}
}
