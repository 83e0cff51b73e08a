package org.qibu.approval.trait;

import static com.google.common.base.Preconditions.checkArgument;

import org.qibu.approval.law.Provenance;

/**
 * One thing asked about a project (项目特征).
 *
 * @param ask the question in Chinese, short enough to stand in a reason
 * @param when asked only if this holds, over traits asked before it
 */
public record TraitDefinition(TraitId id, String ask, AnswerKind kind, Condition when, Provenance provenance) {
    /** Throws {@link IllegalArgumentException} if it asks nothing. */
    public TraitDefinition {
        checkArgument(!ask.isBlank(), "trait %s asks nothing", id);
    }
}
