package org.qibu.server.desk.filing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.qibu.approval.casework.fact.ProjectId;
import org.qibu.approval.matter.MaterialId;
import org.qibu.approval.matter.MatterId;
import org.qibu.approval.matter.QuestionId;

/**
 * The merged form of one filing: each question once, each material once.
 *
 * @param notAsked what is not asked for, and why
 */
public record FilingForm(
        ProjectId project,
        String projectName,
        ImmutableList<MatterLine> matters,
        ImmutableList<QuestionLine> questions,
        ImmutableList<MaterialLine> materials,
        ImmutableList<NotAsked> notAsked) {
    /** A matter that can be filed now or, with its reason, cannot. */
    public record MatterLine(
            MatterId matter, String name, String stage, String department, boolean chosen, String hindered) {}

    /**
     * A question.
     *
     * @param kind text, number, date, yes-no, choice, phone or the short name of an identifier
     * @param unit what a number counts; empty for any other
     * @param choices id to label, for a choice
     * @param known what is already known, shown and not asked; empty where it is asked
     * @param why which matters need it, in Chinese
     */
    public record QuestionLine(
            QuestionId question,
            String ask,
            String kind,
            String unit,
            ImmutableMap<String, String> choices,
            String expectation,
            boolean personal,
            String known,
            String why) {}

    /** A material to hand in. */
    public record MaterialLine(
            MaterialId material,
            String name,
            ImmutableList<String> formats,
            int maxMegabytes,
            boolean original,
            String why) {}

    /** A material that is not asked for: held, shared, or the result of an earlier matter. */
    public record NotAsked(MaterialId material, String name, String why) {}
}
