package org.qibu.server.console.page;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.qibu.server.console.kit.Field;
import org.qibu.server.console.kit.Found;
import org.qibu.server.console.kit.Frame;

/**
 * What is said about a project is to be changed (变更项目情况), with what that would do before it is done.
 *
 * @param frame what stands around
 * @param project the project's name
 * @param href the project's page
 * @param projectClass its class, which stays
 * @param sections the questions, with the present answers or those tried
 * @param findings everything that is wrong, once
 * @param headline what the change does, in one sentence
 * @param effect what it does in full; empty as long as there is none to tell
 */
public record TraitChangeView(
        Frame frame,
        String project,
        String href,
        Field projectClass,
        ImmutableList<AskSection> sections,
        ImmutableList<Found> findings,
        String headline,
        Optional<Effect> effect) {
    /**
     * What a change does.
     *
     * @param answers the answers that change
     * @param figures the figures that sum it up
     * @param added the matters to do from now on, each with the reason
     * @param dropped those no longer to do, each with the reason
     * @param changed those to do as before, each with what is other
     * @param brought the materials to bring from now on
     * @param spared those no longer to bring
     * @param touched the filed matters among them
     * @param reworded those that stay as they were, for another reason
     * @param confirm how it is confirmed
     */
    public record Effect(
            ImmutableList<Shift> answers,
            ImmutableList<Shift> figures,
            ImmutableList<GuideView.Line> added,
            ImmutableList<GuideView.Line> dropped,
            ImmutableList<GuideView.Line> changed,
            ImmutableList<GuideView.Line> brought,
            ImmutableList<GuideView.Line> spared,
            ImmutableList<Touched> touched,
            ImmutableList<GuideView.Line> reworded,
            Confirm confirm) {}

    /**
     * One thing that changes.
     *
     * @param what what
     * @param before as it is
     * @param after as it would be
     */
    public record Shift(String what, String before, String after) {
        /** Tells whether it would be another. */
        public boolean isSome() {
            return !before.equals(after);
        }
    }

    /**
     * A filed matter that the change touches.
     *
     * @param name the matter
     * @param state how it stands
     * @param href where it stands
     * @param effect what becomes of it
     */
    public record Touched(String name, String state, String href, String effect) {}

    /**
     * How the change is confirmed.
     *
     * @param answers what is sent along unseen
     * @param reason the question for the reason
     */
    public record Confirm(ImmutableMap<String, String> answers, Field reason) {}
}
