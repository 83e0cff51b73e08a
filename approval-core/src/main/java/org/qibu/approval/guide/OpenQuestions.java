package org.qibu.approval.guide;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.qibu.approval.matter.Exemption;
import org.qibu.approval.matter.Matter;
import org.qibu.approval.matter.MatterRule;
import org.qibu.approval.matter.Regime;
import org.qibu.approval.trait.Condition;
import org.qibu.approval.trait.TraitDefinition;
import org.qibu.approval.trait.Traits;

/** Finds the questions whose answers may still change a guide: one is asked only once those before it leave it open. */
final class OpenQuestions {
    private OpenQuestions() {}

    /** Of everything a regime decides by traits: its matters, their materials, its stages. */
    static Stream<TraitDefinition> of(Regime regime, Traits soFar) {
        return Stream.concat(
                regime.matters().stream().flatMap(matter -> of(matter, soFar)),
                regime.merges().stream().flatMap(merge -> merge.when().open(soFar)));
    }

    /** The materials of a matter are asked about once it is required. */
    private static Stream<TraitDefinition> of(Matter matter, Traits soFar) {
        ImmutableList<TraitDefinition> rule = of(matter.rule(), soFar);
        if (!rule.isEmpty() || !isRequired(matter.rule(), soFar)) {
            return rule.stream();
        }
        return matter.materials().stream().flatMap(need -> need.when().open(soFar));
    }

    /** Whether the rule applies, then its exemptions up to the one that lifts it. */
    static ImmutableList<TraitDefinition> of(MatterRule rule, Traits soFar) {
        if (!holds(rule.when(), soFar)) {
            return rule.when().open(soFar).collect(toImmutableList());
        }
        ImmutableList.Builder<TraitDefinition> open = ImmutableList.builder();
        for (Exemption exemption : rule.exemptions()) {
            if (lifts(exemption, soFar)) {
                return open.build();
            }
            exemption.when().open(soFar).forEach(open::add);
            exemption
                    .refused()
                    .filter(refusal -> holds(exemption.when(), soFar))
                    .ifPresent(refusal -> refusal.when().open(soFar).forEach(open::add));
        }
        return open.build();
    }

    private static boolean isRequired(MatterRule rule, Traits soFar) {
        return holds(rule.when(), soFar) && rule.exemptions().stream().noneMatch(exemption -> lifts(exemption, soFar));
    }

    private static boolean lifts(Exemption exemption, Traits soFar) {
        return holds(exemption.when(), soFar)
                && exemption
                        .refused()
                        .map(refusal -> !refusal.when().settled(soFar).orElse(true))
                        .orElse(true);
    }

    private static boolean holds(Condition condition, Traits soFar) {
        return condition.settled(soFar).orElse(false);
    }
}
