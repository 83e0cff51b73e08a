package org.qibu.approval.matter;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import org.qibu.approval.law.Provenance;
import org.qibu.approval.limit.TimeLimit;
import org.qibu.approval.trait.ClassId;
import org.qibu.approval.trait.Condition;

/**
 * A class of projects (项目类别) with its cap in working days.
 *
 * @param flow the type of approval flow in the national standard (审批流程类型), 1 to 10
 * @param cap the most working days of approval; policy, not law: over it is 超承诺
 * @param when what a project must satisfy to be of this class
 * @param stageCaps the part of the cap given to each stage
 * @param stageCapsProvenance where the parts come from
 */
public record ProjectClass(
        ClassId id,
        String name,
        int flow,
        TimeLimit cap,
        Condition when,
        ImmutableMap<StageId, TimeLimit> stageCaps,
        Provenance stageCapsProvenance,
        Provenance provenance) {
    /**
     * Throws {@link IllegalArgumentException} if it has no name, its flow is not 1 to 10, or its cap is not in
     * working days.
     */
    public ProjectClass {
        checkArgument(!name.isBlank(), "class %s has no name", id);
        checkArgument(flow >= 1 && flow <= 10, "class %s: flow types are 1 to 10: %s", id, flow);
        checkArgument(cap.unit() == TimeLimit.Unit.WORKDAYS, "class %s: a cap is in working days: %s", id, cap);
    }
}
