package org.qibu.approval.matter;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import org.qibu.approval.law.LegalBasis;
import org.qibu.approval.trait.Condition;

/**
 * The rule that requires a matter.
 *
 * @param because why, in one Chinese sentence
 * @param exemptions what lifts the requirement; the first that holds counts
 */
public record MatterRule(
        Condition when, String because, ImmutableList<LegalBasis> bases, ImmutableList<Exemption> exemptions) {
    /** Throws {@link IllegalArgumentException} if the rule does not say why, or cites no article. */
    public MatterRule {
        checkArgument(!because.isBlank(), "a rule says why");
        checkArgument(!bases.isEmpty(), "a rule cites its article: %s", because);
    }
}
