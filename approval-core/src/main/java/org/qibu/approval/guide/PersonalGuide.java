package org.qibu.approval.guide;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.qibu.approval.law.Finding;
import org.qibu.approval.law.Ruling;
import org.qibu.approval.matter.KnownFrom;
import org.qibu.approval.matter.Matter;
import org.qibu.approval.matter.MatterId;
import org.qibu.approval.matter.ProjectClass;
import org.qibu.approval.matter.Regime;
import org.qibu.approval.plan.Checklist;
import org.qibu.approval.plan.CyclicPlanException;
import org.qibu.approval.plan.ParallelPlan;
import org.qibu.approval.trait.Traits;

/**
 * A project's own guide (个性化办事指南).
 *
 * @param checklist which matters, and why
 * @param plan in which order, and how long
 * @param form the merged form, each question once
 * @param materials each material once, and what is not asked for
 * @param cuts what all this saves against doing each matter alone
 */
public record PersonalGuide(
        Checklist checklist, ParallelPlan plan, MergedForm form, MergedMaterials materials, FourCuts cuts) {
    /** Computes the guide before anything is registered; the findings say why a project does not fit its class. */
    public static Ruling<PersonalGuide> of(Regime regime, Traits traits) {
        return of(regime, traits, ImmutableMap.of());
    }

    /** Computes the guide of a project of which this is registered: what is known is not asked. */
    public static Ruling<PersonalGuide> of(
            Regime regime, Traits traits, ImmutableMap<KnownFrom.OfProject, String> registered) {
        Optional<ProjectClass> projectClass = regime.projectClass(traits.projectClass());
        if (projectClass.isEmpty()) {
            return Ruling.findings(
                    ImmutableList.of(Finding.of("guide.unknown-class", "没有项目类别“" + traits.projectClass() + "”。")
                            .at("class")
                            .remedy(fitting(regime, traits))));
        }
        if (!projectClass.get().when().holds(traits)) {
            return Ruling.findings(ImmutableList.of(Finding.of(
                            "guide.class-mismatch",
                            "项目不属于“" + projectClass.get().name() + "”："
                                    + projectClass.get().when().reason(traits) + "。")
                    .at("class")
                    .remedy(fitting(regime, traits))));
        }
        Checklist checklist = Checklist.of(regime, traits);
        try {
            return Ruling.fact(of(regime, checklist, registered));
        } catch (CyclicPlanException cycle) {
            return Ruling.findings(ImmutableList.of(Finding.of(
                    "plan.cycle",
                    "事项互为前置，成了一个圈：" + cycle.path().stream().map(MatterId::value).collect(joining(" → ")) + "。")));
        }
    }

    private static PersonalGuide of(
            Regime regime, Checklist checklist, ImmutableMap<KnownFrom.OfProject, String> registered) {
        ParallelPlan plan = ParallelPlan.of(regime, checklist);
        MergedForm form = MergedForm.of(regime, checklist, registered);
        MergedMaterials materials = MergedMaterials.of(regime, checklist);
        return new PersonalGuide(checklist, plan, form, materials, FourCuts.of(plan, materials, checklist.traits()));
    }

    private static String fitting(Regime regime, Traits traits) {
        String fit = regime.classes().stream()
                .filter(each -> each.when().settled(traits).orElse(false))
                .map(each -> each.id() + "（" + each.name() + "）")
                .collect(joining("、"));
        return fit.isEmpty() ? "按所填特征没有适用的项目类别，请核对特征。" : "按所填特征可以选择：" + fit + "。";
    }

    /** The matters the project has to do. */
    public ImmutableList<Matter> matters() {
        return checklist.required();
    }

    /** How often the builder has to come. */
    public int visits() {
        return cuts.visits().after().total();
    }
}
