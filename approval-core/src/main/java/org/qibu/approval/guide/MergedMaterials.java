package org.qibu.approval.guide;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.Optional;
import org.qibu.approval.matter.Material;
import org.qibu.approval.matter.MaterialId;
import org.qibu.approval.matter.MaterialNeed;
import org.qibu.approval.matter.Matter;
import org.qibu.approval.matter.Regime;
import org.qibu.approval.plan.Checklist;
import org.qibu.approval.plan.ChecklistLine;

/**
 * The materials of all matters together (简化材料).
 *
 * @param asked each once, in the order of the regime
 * @param notAsked needed by a matter and yet not asked for, with the reason
 */
public record MergedMaterials(ImmutableList<Line> asked, ImmutableList<Spared> notAsked) {
    static MergedMaterials of(Regime regime, Checklist checklist) {
        ImmutableListMultimap.Builder<MaterialId, Matter> needs = ImmutableListMultimap.builder();
        for (Matter matter : checklist.required()) {
            matter.materials().stream()
                    .filter(need -> need.when().holds(checklist.traits()))
                    .map(MaterialNeed::material)
                    .distinct()
                    .forEach(material -> needs.put(material, matter));
        }
        ImmutableListMultimap<MaterialId, Matter> neededBy = needs.build();
        ImmutableList.Builder<Line> asked = ImmutableList.builder();
        ImmutableList.Builder<Spared> notAsked = ImmutableList.builder();
        for (Material material : regime.materials()) {
            ImmutableList<Matter> matters = neededBy.get(material.id());
            if (!matters.isEmpty()) {
                Line line = new Line(material, matters);
                reason(material, checklist)
                        .ifPresentOrElse(reason -> notAsked.add(new Spared(line, reason)), () -> asked.add(line));
            }
        }
        return new MergedMaterials(asked.build(), notAsked.build());
    }

    private static Optional<Reason> reason(Material material, Checklist checklist) {
        for (ChecklistLine line : checklist.lines()) {
            if (line.matter().result().filter(material.id()::equals).isPresent()) {
                Optional<Reason> found = Reason.ofResult(line);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return material.held().map(Reason.Held::new);
    }

    /** A material and the matters that need it. */
    public record Line(Material material, ImmutableList<Matter> neededBy) {}

    /** A material that is not asked for, and why. */
    public record Spared(Line line, Reason reason) {}
}
