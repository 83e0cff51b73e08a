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
 * @param fields the project's traits
 * @param findings what is missing or wrong in the traits
 * @param result the guide; empty until the traits are complete
 */
public record GuideView(
        Frame frame, ImmutableList<Field> fields, ImmutableList<Found> findings, Optional<Result> result) {
    /**
     * The guide itself.
     *
     * @param headline its figures in one sentence
     * @param stages the matters by stage
     * @param asked the materials to bring, each once
     * @param spared the materials not asked for, with the reason
     * @param needless the matters not required, with the reason
     * @param cuts the four cuts
     * @param plan the parallel plan drawn
     * @param entry where to file; empty for who may not
     */
    public record Result(
            String headline,
            ImmutableList<StageLines> stages,
            ImmutableList<Line> asked,
            ImmutableList<Line> spared,
            ImmutableList<Line> needless,
            ImmutableList<Cut> cuts,
            Optional<Picture> plan,
            String entry) {}

    /**
     * The matters of one stage.
     *
     * @param name the stage
     * @param matters its matters
     */
    public record StageLines(String name, ImmutableList<MatterLine> matters) {}

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
