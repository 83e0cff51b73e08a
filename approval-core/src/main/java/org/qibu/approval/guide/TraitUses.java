package org.qibu.approval.guide;

import com.google.common.collect.ImmutableSetMultimap;
import java.util.stream.Stream;
import org.qibu.approval.matter.Matter;
import org.qibu.approval.matter.MatterRule;
import org.qibu.approval.matter.Regime;
import org.qibu.approval.trait.Condition;
import org.qibu.approval.trait.TraitId;

/**
 * What is asked for what: the reason a question about a project has to be answered.
 *
 * @param matters the matters whose need, exemption or materials a trait decides, in the order of the regime
 */
public record TraitUses(ImmutableSetMultimap<TraitId, Matter> matters) {
    /** Reads them off a regime. */
    public static TraitUses of(Regime regime) {
        ImmutableSetMultimap.Builder<TraitId, Matter> uses = ImmutableSetMultimap.builder();
        regime.matters()
                .forEach(matter ->
                        conditions(matter).flatMap(Condition::asksFor).forEach(trait -> uses.put(trait.id(), matter)));
        return new TraitUses(uses.build());
    }

    private static Stream<Condition> conditions(Matter matter) {
        MatterRule rule = matter.rule();
        return Stream.of(
                        Stream.of(rule.when()),
                        rule.exemptions().stream().map(exemption -> exemption.when()),
                        rule.exemptions().stream()
                                .flatMap(exemption -> exemption.refused().stream())
                                .map(refusal -> refusal.when()),
                        matter.materials().stream().map(need -> need.when()))
                .flatMap(conditions -> conditions);
    }
}
