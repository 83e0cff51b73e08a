package org.qibu.server.console.page;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.qibu.server.console.kit.Field;
import org.qibu.server.console.kit.Found;
import org.qibu.server.console.kit.Frame;
import org.qibu.server.console.kit.Picture;

/**
 * What a project must do, bring and wait for (办事指南).
 *
 * @param frame what stands around
 * @param projectClass the question for the class, which comes first
 * @param sections the questions that may still change something, and those answered
 * @param findings what is wrong in the answers
 * @param headline how far the guide is, in one sentence
 * @param figures its figures, each leading to its facts
 * @param soFar what is certain before all is answered
 * @param result the guide; empty until nothing is open
 */
public record GuideView(
        Frame frame,
        Field projectClass,
        ImmutableList<AskSection> sections,
        ImmutableList<Found> findings,
        String headline,
        ImmutableList<Figure> figures,
        Optional<SoFar> soFar,
        Optional<Result> result) {
    /**
     * A figure of the summary.
     *
     * @param label what is counted
     * @param value how many, with the unit
     * @param href where it is explained on the page
     */
    public record Figure(String label, String value, String href) {}

    /**
     * What is certain while questions are open.
     *
     * @param required the matters to do whatever is answered
     * @param undecided the matters that wait for an answer, each with the question
     * @param needless the matters not to do whatever is answered
     */
    public record SoFar(ImmutableList<Line> required, ImmutableList<Line> undecided, ImmutableList<Line> needless) {}

    /**
     * The guide itself.
     *
     * @param stages the matters by stage
     * @param asked the materials to bring, each once
     * @param spared the materials not asked for, with the reason
     * @param needless the matters not required, with the reason
     * @param cuts the four cuts
     * @param plan the parallel plan drawn
     * @param entry where to go with these answers
     */
    public record Result(
            ImmutableList<StageLines> stages,
            ImmutableList<Line> asked,
            ImmutableList<Line> spared,
            ImmutableList<Line> needless,
            ImmutableList<Cut> cuts,
            Optional<Picture> plan,
            Optional<Entry> entry) {}

    /**
     * Where one goes on from the guide.
     *
     * @param text what for; empty where the label says it
     * @param label the link's words
     * @param href where it leads
     * @param main whether it is the act expected next
     */
    public record Entry(String text, String label, String href, boolean main) {}

    /**
     * The matters of one stage.
     *
     * @param name the stage
     * @param days its place in the plan, such as {@code 第 1 至 22 个工作日}
     * @param matters its matters
     */
    public record StageLines(String name, String days, ImmutableList<MatterLine> matters) {}

    /**
     * One matter.
     *
     * @param name its name
     * @param department who decides it
     * @param days the promised days
     * @param statutory the statutory limit
     * @param reason why it is required
     * @param basis the rule and article
     */
    public record MatterLine(
            String name, String department, String days, String statutory, String reason, String basis) {}

    /**
     * A thing and the reason for it.
     *
     * @param name its name
     * @param detail more about it; empty for nothing
     * @param reason the reason
     */
    public record Line(String name, String detail, String reason) {}

    /**
     * One of the four cuts (四减).
     *
     * @param what what is cut
     * @param alone doing each matter alone
     * @param together doing them together
     * @param saved the difference
     */
    public record Cut(String what, String alone, String together, String saved) {}
}
