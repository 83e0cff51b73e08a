package org.qibu.approval.plan;

import com.google.common.collect.ImmutableList;
import org.qibu.approval.law.LegalBasis;
import org.qibu.approval.matter.Exemption;
import org.qibu.approval.matter.MatterRule;
import org.qibu.approval.trait.Traits;

/** Whether a project has to do a matter, and why. */
public sealed interface Verdict {
    /** Tells whether the matter must be done. */
    boolean isRequired();

    /** The Chinese word. */
    String word();

    /** Why, in Chinese: the rule's sentence and the answers that decide it. */
    String reason();

    /** The articles it rests on. */
    ImmutableList<LegalBasis> bases();

    /** Judges a rule by a project's traits. */
    static Verdict of(MatterRule rule, Traits traits) {
        if (!rule.when().holds(traits)) {
            return new NotApplicable(rule.when().reason(traits), rule.bases());
        }
        ImmutableList.Builder<RefusedExemption> refused = ImmutableList.builder();
        for (Exemption exemption : rule.exemptions()) {
            if (exemption.when().holds(traits)) {
                var refusal = exemption.refused().filter(found -> found.when().holds(traits));
                if (refusal.isEmpty()) {
                    return new Exempt(
                            exemption.because() + "（" + exemption.when().reason(traits) + "）", exemption.bases());
                }
                refusal.ifPresent(found -> refused.add(new RefusedExemption(
                        found.because() + "（" + found.when().reason(traits) + "）", found.bases())));
            }
        }
        return new Required(rule.because() + "（" + rule.when().reason(traits) + "）", rule.bases(), refused.build());
    }

    /**
     * It must be done.
     *
     * @param refused the exemptions that would have lifted it and may not be relied on
     */
    record Required(String rule, ImmutableList<LegalBasis> cited, ImmutableList<RefusedExemption> refused)
            implements Verdict {
        @Override
        public boolean isRequired() {
            return true;
        }

        @Override
        public String word() {
            return "需要办理";
        }

        @Override
        public String reason() {
            StringBuilder text = new StringBuilder(rule);
            refused.forEach(each -> text.append("；不适用免予办理：").append(each.reason()));
            return text.toString();
        }

        @Override
        public ImmutableList<LegalBasis> bases() {
            ImmutableList.Builder<LegalBasis> all =
                    ImmutableList.<LegalBasis>builder().addAll(cited);
            refused.forEach(each -> all.addAll(each.bases()));
            return all.build();
        }
    }

    /** Why an exemption may not be relied on. */
    record RefusedExemption(String reason, ImmutableList<LegalBasis> bases) {}

    /** It would have to be done, and an exemption lifts it. */
    record Exempt(String reason, ImmutableList<LegalBasis> bases) implements Verdict {
        @Override
        public boolean isRequired() {
            return false;
        }

        @Override
        public String word() {
            return "免予办理";
        }
    }

    /** The rule does not apply to the project. */
    record NotApplicable(String reason, ImmutableList<LegalBasis> bases) implements Verdict {
        @Override
        public boolean isRequired() {
            return false;
        }

        @Override
        public String word() {
            return "不涉及";
        }
    }
}
