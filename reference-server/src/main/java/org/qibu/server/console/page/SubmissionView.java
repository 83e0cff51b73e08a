package org.qibu.server.console.page;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.qibu.server.console.kit.ActForm;
import org.qibu.server.console.kit.Badge;
import org.qibu.server.console.kit.DayLink;
import org.qibu.server.console.kit.Found;
import org.qibu.server.console.kit.Frame;
import org.qibu.server.console.kit.Moment;
import org.qibu.server.console.kit.Pair;
import org.qibu.server.console.kit.Proof;
import org.qibu.server.console.kit.Step;

/**
 * One filing with all its matters (申报件), as the window, a builder or a leader sees it.
 *
 * @param frame what stands around
 * @param draft the browser's draft of the filing, done with once it is filed
 * @param back the list it was opened from
 * @param backLabel the name of that list
 * @param about what it is
 * @param receipt where its receipt is read; empty until it is issued
 * @param steps how far it is
 * @param findings what is wrong with it
 * @param acts what can be done with it, and what cannot and why
 * @param matters its matters
 * @param answers what the builder stated
 * @param materials what the builder brought
 * @param moments what was done, newest first
 * @param proof how all of it is checked; empty for who may not take that away
 * @param live where its changes are heard
 */
public record SubmissionView(
        Frame frame,
        String draft,
        String back,
        String backLabel,
        ImmutableList<Pair> about,
        String receipt,
        ImmutableList<Step> steps,
        ImmutableList<Found> findings,
        ImmutableList<ActForm> acts,
        ImmutableList<Row> matters,
        ImmutableList<Pair> answers,
        ImmutableList<Paper> materials,
        ImmutableList<Moment> moments,
        Optional<Proof> proof,
        String live) {
    /**
     * One matter of the filing.
     *
     * @param href its page; empty for who may not see it
     * @param name its name
     * @param department who decides it
     * @param state how it stands
     * @param next what is next, and whose
     * @param statutory the last day by law
     * @param promised the last day as promised
     * @param badge its light
     * @param proof where the receipt of what came of it is taken away; empty before anything did, and for who may not
     */
    public record Row(
            String href,
            String name,
            String department,
            String state,
            String next,
            Optional<DayLink> statutory,
            Optional<DayLink> promised,
            Badge badge,
            String proof) {}

    /**
     * One material brought.
     *
     * @param label what it is
     * @param file what the builder called it
     * @param href where it is read
     * @param size its size and kind
     * @param digest its digest
     */
    public record Paper(String label, String file, String href, String size, String digest) {}
}
