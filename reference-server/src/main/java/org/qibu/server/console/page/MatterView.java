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
import org.qibu.server.console.kit.Step;

/**
 * One matter in a department's hands (办件).
 *
 * @param frame what stands around
 * @param back the list it was opened from
 * @param backLabel the name of that list
 * @param about what it is
 * @param badge its light
 * @param steps 承办, 审核, 签发
 * @param clocks the statutory and the promised limit
 * @param findings what was wrong with the last attempt
 * @param again where to prove anew who one is; empty where that is not asked
 * @param opinions the opinions asked and given
 * @param acts what can be done, and what cannot and why
 * @param answers what the builder stated
 * @param materials what the builder brought
 * @param moments what was done, newest first
 */
public record MatterView(
        Frame frame,
        String back,
        String backLabel,
        ImmutableList<Pair> about,
        Badge badge,
        ImmutableList<Step> steps,
        ImmutableList<Clock> clocks,
        ImmutableList<Found> findings,
        String again,
        ImmutableList<Opinion> opinions,
        ImmutableList<ActForm> acts,
        ImmutableList<Pair> answers,
        ImmutableList<SubmissionView.Paper> materials,
        ImmutableList<Moment> moments) {
    /**
     * One of the two limits.
     *
     * @param label 法定 or 承诺
     * @param limit the length with its article
     * @param due the last day; empty before acceptance
     * @param figures used, excluded, left
     * @param badge its light
     */
    public record Clock(String label, String limit, Optional<DayLink> due, String figures, Badge badge) {}

    /**
     * One opinion.
     *
     * @param department who gives it
     * @param state how it stands
     * @param text what it says, with its basis; empty until given
     */
    public record Opinion(String department, String state, String text) {}
}
