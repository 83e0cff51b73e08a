package org.qibu.approval.picture;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.qibu.approval.matter.DepartmentId;
import org.qibu.approval.matter.Matter;
import org.qibu.approval.matter.MatterId;
import org.qibu.approval.plan.ParallelPlan;
import org.qibu.approval.plan.PlannedMatter;

/**
 * A parallel plan: stages from top to bottom, in each the matters that may run side by side, and what waits for what.
 *
 * @param title whose plan
 * @param summary the plan in one sentence, such as its days along the critical path
 * @param nodes the matters; those of one stage stand together, in the order of their waves
 * @param edges what waits for what
 */
public record PlanPicture(String title, String summary, ImmutableList<Node> nodes, ImmutableSet<Edge> edges) {
    /**
     * Throws {@link IllegalArgumentException} if there is no matter, one stands twice, or an edge leads to one that
     * is not there.
     */
    public PlanPicture {
        checkArgument(!nodes.isEmpty(), "a plan of no matter");
        var ids = nodes.stream().map(Node::id).collect(toImmutableSet());
        checkArgument(ids.size() == nodes.size(), "a matter stands twice in %s", nodes);
        edges.forEach(edge -> checkArgument(
                ids.contains(edge.before()) && ids.contains(edge.after()), "an edge to a matter not drawn: %s", edge));
    }

    /**
     * One matter.
     *
     * @param id what edges name it by
     * @param stage its stage's name
     * @param wave its wave within the whole plan, from 0: matters of one wave run side by side
     * @param name its name
     * @param office who handles it
     * @param days how long, such as {@code 7个工作日}
     * @param critical whether it lies on the critical path
     */
    public record Node(String id, String stage, int wave, String name, String office, String days, boolean critical) {}

    /**
     * One matter that must be done before another.
     *
     * @param before the earlier
     * @param after the later
     */
    public record Edge(String before, String after) {}

    /**
     * A plan as it is drawn.
     *
     * @param title whose plan
     * @param offices the name of each department
     */
    public static PlanPicture of(ParallelPlan plan, String title, Function<DepartmentId, String> offices) {
        return new PlanPicture(
                title,
                "按承诺时限推算：审批用时" + plan.approvalDays() + "个工作日，从首次申报到最后一个结果" + plan.spanDays() + "个工作日，总时限"
                        + plan.cap().text() + "。",
                plan.stages().stream()
                        .flatMap(stage -> stage.matters().stream()
                                .flatMap(id -> plan.matter(id).stream())
                                .map(planned -> node(plan, planned, stage.name(), offices)))
                        .collect(toImmutableList()),
                plan.matters().stream().flatMap(planned -> edges(plan, planned)).collect(toImmutableSet()));
    }

    /** What another edge says already is not drawn again. */
    private static Stream<Edge> edges(ParallelPlan plan, PlannedMatter planned) {
        ImmutableSet<MatterId> further = planned.after().stream()
                .flatMap(before -> plan.allBefore(before).stream())
                .map(Matter::id)
                .collect(toImmutableSet());
        return planned.after().stream()
                .filter(before -> plan.matter(before).isPresent() && !further.contains(before))
                .map(before -> new Edge(before.value(), planned.id().value()));
    }

    private static Node node(
            ParallelPlan plan, PlannedMatter planned, String stage, Function<DepartmentId, String> offices) {
        return new Node(
                planned.id().value(),
                stage,
                planned.wave(),
                planned.matter().name(),
                offices.apply(planned.matter().department()),
                planned.matter().promised().text(),
                plan.criticalPath().contains(planned.id()));
    }

    /** Draws it; on a phone fewer matters stand side by side. */
    public String svg(Layout layout) {
        return new PlanDrawing(this, layout).svg();
    }
}
