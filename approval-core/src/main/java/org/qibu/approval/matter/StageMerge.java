package org.qibu.approval.matter;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import org.qibu.approval.law.LegalBasis;
import org.qibu.approval.law.Provenance;
import org.qibu.approval.trait.Condition;

/** Stages that are handled as one when a condition holds (阶段合并), as on land granted with a design (带方案出让). */
public record StageMerge(
        StageId id,
        String name,
        ImmutableList<StageId> stages,
        Condition when,
        ImmutableList<LegalBasis> bases,
        Provenance provenance) {
    /** Throws {@link IllegalArgumentException} if it joins fewer than two stages. */
    public StageMerge {
        checkArgument(stages.size() >= 2, "merge %s joins fewer than two stages", id);
    }
}
