package org.qibu.server.console.page;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.qibu.server.console.kit.ActForm;
import org.qibu.server.console.kit.Badge;
import org.qibu.server.console.kit.DayLink;
import org.qibu.server.console.kit.Found;
import org.qibu.server.console.kit.Frame;
import org.qibu.server.console.kit.Pager;

/**
 * What can be handed over now (发件).
 *
 * @param frame what stands around
 * @param headline the answer in one sentence
 * @param findings why the last handing over was refused; empty if there was none
 * @param bundles the results by filing
 * @param pager to the filings before and after
 */
public record IssuingView(
        Frame frame, String headline, ImmutableList<Found> findings, ImmutableList<Bundle> bundles, Pager pager) {
    /**
     * The results of one filing.
     *
     * @param project the project
     * @param number the filing's number
     * @param href the filing's page
     * @param complete whether all its results are there
     * @param state the same in words
     * @param waiting the matters still awaited
     * @param papers the results
     * @param handOver how they are handed over
     */
    public record Bundle(
            String project,
            String number,
            String href,
            boolean complete,
            String state,
            ImmutableList<String> waiting,
            ImmutableList<Paper> papers,
            ActForm handOver) {}

    /**
     * One result.
     *
     * @param matter the matter
     * @param department who decided it
     * @param result the number of the document
     * @param state how it stands
     * @param decided when it was decided
     * @param due until when it must be handed over
     * @param left the working days left, in words
     * @param badge its light; empty where no limit runs
     */
    public record Paper(
            String matter,
            String department,
            String result,
            String state,
            Optional<DayLink> decided,
            Optional<DayLink> due,
            String left,
            Optional<Badge> badge) {}
}
