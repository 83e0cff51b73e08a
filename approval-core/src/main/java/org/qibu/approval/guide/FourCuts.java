package org.qibu.approval.guide;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.qibu.approval.matter.Matter;
import org.qibu.approval.matter.MatterKind;
import org.qibu.approval.plan.ParallelPlan;
import org.qibu.approval.plan.PlannedMatter;
import org.qibu.approval.plan.PlannedStage;
import org.qibu.approval.trait.Traits;

/**
 * The four cuts (减环节、减材料、减时限、减跑动): each matter alone against all together, by counting, not by claim.
 *
 * @param steps what the builder or an office has to do
 * @param materials what the builder has to hand in
 * @param days working days by the promised limits
 * @param visits how often the builder has to come
 */
public record FourCuts(Cut steps, Cut materials, Cut days, Cut visits) {
    static FourCuts of(ParallelPlan plan, MergedMaterials materials, Traits traits) {
        return new FourCuts(steps(plan), materials(plan, materials, traits), days(plan), visits(plan));
    }

    /** All four, in the order in which the notice names them. */
    public ImmutableList<Cut> all() {
        return ImmutableList.of(steps, materials, days, visits);
    }

    /** Alone: file, handle, collect, and fetch each opinion. Together: file and collect once for each stage. */
    private static Cut steps(ParallelPlan plan) {
        Stream<Cut.Item> alone = plan.matters().stream().map(planned -> stepsAlone(planned.matter()));
        Stream<Cut.Item> together = Stream.concat(
                plan.stages().stream().map(stage -> new Cut.Item(stage.id().value(), stage.name() + "：统一申报、统一发件", 2)),
                plan.matters().stream()
                        .map(planned -> item(planned, planned.matter().name() + "：办理", 1)));
        return new Cut("审批环节", "个", figure(alone), figure(together));
    }

    private static Cut.Item stepsAlone(Matter matter) {
        int opinions = matter.consultations().size();
        boolean internal = matter.kind() == MatterKind.INTERNAL;
        String text =
                matter.name() + (internal ? "：办理" : "：申报、办理、领取") + (opinions == 0 ? "" : "，自行征求" + opinions + "个部门的意见");
        return new Cut.Item(matter.id().value(), text, (internal ? 1 : 3) + opinions);
    }

    private static Cut materials(ParallelPlan plan, MergedMaterials materials, Traits traits) {
        Stream<Cut.Item> alone = plan.matters().stream().map(planned -> {
            long needed = planned.matter().materials().stream()
                    .filter(need -> need.when().holds(traits))
                    .map(need -> need.material())
                    .distinct()
                    .count();
            return item(planned, planned.matter().name() + "：材料" + needed + "份", (int) needed);
        });
        Stream<Cut.Item> together = materials.asked().stream()
                .map(line -> new Cut.Item(
                        line.material().id().value(),
                        line.material().name() + "：" + line.neededBy().size() + "个事项共用",
                        1));
        return new Cut("申请材料", "份", figure(alone), figure(together));
    }

    private static Cut days(ParallelPlan plan) {
        Stream<Cut.Item> alone = plan.matters().stream().map(FourCuts::daysOf);
        Stream<Cut.Item> together = plan.criticalPath().stream()
                .flatMap(id -> plan.matter(id).stream())
                .map(FourCuts::daysOf);
        return new Cut("审批时限", "个工作日", figure(alone), figure(together));
    }

    private static Cut.Item daysOf(PlannedMatter planned) {
        return item(
                planned,
                planned.matter().name() + "：" + planned.matter().promised().text(),
                planned.matter().promise().workdays());
    }

    private static Cut visits(ParallelPlan plan) {
        Stream<Cut.Item> alone = plan.matters().stream()
                .map(planned -> item(
                        planned,
                        planned.matter().name() + "："
                                + planned.matter().visits().alone() + "次",
                        planned.matter().visits().alone()));
        return new Cut("跑动次数", "次", figure(alone), figure(plan.stages().stream().map(stage -> visits(plan, stage))));
    }

    /** One window receives and issues for a stage, so its matters share their visits. */
    private static Cut.Item visits(ParallelPlan plan, PlannedStage stage) {
        int most = stage.matters().stream()
                .flatMap(id -> plan.matter(id).stream())
                .mapToInt(planned -> planned.matter().visits().together())
                .max()
                .orElse(0);
        return new Cut.Item(stage.id().value(), stage.name() + "：" + most + "次", most);
    }

    private static Cut.Item item(PlannedMatter planned, String text, int amount) {
        return new Cut.Item(planned.id().value(), text, amount);
    }

    private static Cut.Figure figure(Stream<Cut.Item> items) {
        return new Cut.Figure(items.filter(item -> item.amount() > 0).collect(toImmutableList()));
    }
}
