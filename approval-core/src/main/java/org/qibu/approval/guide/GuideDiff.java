package org.qibu.approval.guide;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import org.qibu.approval.matter.Material;
import org.qibu.approval.matter.MaterialNeed;
import org.qibu.approval.matter.Matter;
import org.qibu.approval.matter.Regime;
import org.qibu.approval.plan.ChecklistDiff;
import org.qibu.approval.plan.PlannedMatter;
import org.qibu.approval.trait.Traits;

/**
 * What a change of traits does to a project's guide. A matter's own limits are the pack's and never change with the
 * traits; when its turn comes does.
 *
 * @param checklist what has to be done now, what no longer has to be, and what for another reason
 * @param materials what the builder has to bring
 * @param matters those to do before and after whose materials or predecessors are others
 */
public record GuideDiff(
        PersonalGuide before,
        PersonalGuide after,
        ChecklistDiff checklist,
        Shift<Material> materials,
        ImmutableList<MatterShift> matters) {
    /** Compares the guides of one project under the same regime. */
    public static GuideDiff between(Regime regime, PersonalGuide before, PersonalGuide after) {
        return new GuideDiff(
                before,
                after,
                before.checklist().to(after.checklist()),
                Shift.between(asked(before), asked(after)),
                after.plan().matters().stream()
                        .flatMap(now -> before.plan().matter(now.id()).stream()
                                .map(then -> shift(regime, before, after, then, now)))
                        .filter(MatterShift::isSome)
                        .collect(toImmutableList()));
    }

    /** Tells whether the guide stays as it is, down to the reasons. */
    public boolean isEmpty() {
        return checklist.isEmpty()
                && materials.isEmpty()
                && matters.isEmpty()
                && before.plan().stages().equals(after.plan().stages());
    }

    private static ImmutableSet<Material> asked(PersonalGuide guide) {
        return guide.materials().asked().stream()
                .map(MergedMaterials.Line::material)
                .collect(toImmutableSet());
    }

    private static MatterShift shift(
            Regime regime, PersonalGuide before, PersonalGuide after, PlannedMatter then, PlannedMatter now) {
        return new MatterShift(
                now.matter(),
                Shift.between(
                        needs(regime, then.matter(), before.checklist().traits()),
                        needs(regime, now.matter(), after.checklist().traits())),
                Shift.between(predecessors(before, then), predecessors(after, now)));
    }

    private static ImmutableSet<Material> needs(Regime regime, Matter matter, Traits traits) {
        return matter.materials().stream()
                .filter(need -> need.when().holds(traits))
                .map(MaterialNeed::material)
                .flatMap(id -> regime.material(id).stream())
                .collect(toImmutableSet());
    }

    private static ImmutableSet<Matter> predecessors(PersonalGuide guide, PlannedMatter planned) {
        return planned.after().stream()
                .flatMap(id -> guide.plan().matter(id).stream())
                .map(PlannedMatter::matter)
                .collect(toImmutableSet());
    }

    /**
     * What came to a set and what left it.
     *
     * @param <T> what is in it
     */
    public record Shift<T>(ImmutableList<T> added, ImmutableList<T> dropped) {
        static <T> Shift<T> between(ImmutableSet<T> before, ImmutableSet<T> after) {
            return new Shift<>(
                    ImmutableList.copyOf(Sets.difference(after, before)),
                    ImmutableList.copyOf(Sets.difference(before, after)));
        }

        /** Tells whether it stayed the same. */
        public boolean isEmpty() {
            return added.isEmpty() && dropped.isEmpty();
        }
    }

    /**
     * A matter to do before and after, done otherwise.
     *
     * @param materials what it needs, whoever brings it
     * @param predecessors what it waits for (前置事项)
     */
    public record MatterShift(Matter matter, Shift<Material> materials, Shift<Matter> predecessors) {
        private boolean isSome() {
            return !materials.isEmpty() || !predecessors.isEmpty();
        }
    }
}
