package org.qibu.server.console.page;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.qibu.server.console.kit.ActForm;
import org.qibu.server.console.kit.Badge;
import org.qibu.server.console.kit.DayLink;
import org.qibu.server.console.kit.Frame;

/**
 * What can be handed over now (发件).
 *
 * @param frame what stands around
 * @param headline the answer in one sentence
 * @param bundles the results by filing
 */
public record IssuingView(Frame frame, String headline, ImmutableList<Bundle> bundles) {
    /**
     * The results of one filing.
     *
     * @param project the project
     * @param number the filing's number
     * @param href the filing's page
     * @param complete whether all its results are there
     * @param state how many are there, in words
     * @param papers the results
     * @param acts what can be handed over
     */
    public record Bundle(
            String project,
            String number,
            String href,
            boolean complete,
            String state,
            ImmutableList<Paper> papers,
            ImmutableList<ActForm> acts) {}

    /**
     * One result.
     *
     * @param matter the matter
     * @param result the document with its number; empty until there is one
     * @param state how it stands
     * @param decided when it was decided
     * @param due until when it must be handed over
     * @param badge its light
     */
    public record Paper(
            String matter,
            String result,
            String state,
            Optional<DayLink> decided,
            Optional<DayLink> due,
            Badge badge) {}
}
