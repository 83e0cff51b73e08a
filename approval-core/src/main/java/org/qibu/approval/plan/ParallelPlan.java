package org.qibu.approval.plan;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.qibu.approval.law.Finding;
import org.qibu.approval.limit.TimeLimit;
import org.qibu.approval.matter.Matter;
import org.qibu.approval.matter.MatterId;
import org.qibu.approval.matter.ProjectClass;
import org.qibu.approval.matter.Regime;
import org.qibu.approval.matter.StageId;

/**
 * A project's matters side by side (并联审批), by the promised limits, in working days since the first filing.
 *
 * @param matters the required matters by start
 * @param stages the stages that have matters, in order
 * @param criticalPath the matters that decide how long it takes, first to last; each waits for the one before
 * @param projectClass the class with its cap
 */
public record ParallelPlan(
        ImmutableList<PlannedMatter> matters,
        ImmutableList<PlannedStage> stages,
        ImmutableList<MatterId> criticalPath,
        ProjectClass projectClass) {
    /**
     * Lays out what a checklist requires.
     *
     * @throws CyclicPlanException if matters wait for each other in a circle; {@link PlanCheck} finds it beforehand
     * @throws IllegalArgumentException if the regime does not have the project's class
     */
    public static ParallelPlan of(Regime regime, Checklist checklist) {
        ProjectClass projectClass = regime.projectClass(checklist.traits().projectClass())
                .orElseThrow(() -> new IllegalArgumentException(
                        "no class " + checklist.traits().projectClass()));
        ImmutableList<StageFrame> frames = StageFrame.of(regime, checklist.traits());
        Layout layout = new Layout(regime, checklist, frames);
        ImmutableList<PlannedMatter> placed = layout.place();
        ImmutableList<PlannedStage> stages = frames.stream()
                .filter(frame -> !layout.in(frame).isEmpty())
                .map(frame -> stage(frame, layout, placed, projectClass))
                .collect(toImmutableList());
        return new ParallelPlan(placed, stages, critical(placed), projectClass);
    }

    private static PlannedStage stage(
            StageFrame frame, Layout layout, ImmutableList<PlannedMatter> placed, ProjectClass projectClass) {
        ImmutableList<PlannedMatter> own = placed.stream()
                .filter(planned -> planned.stage().equals(frame.id()))
                .collect(toImmutableList());
        return new PlannedStage(
                frame.id(),
                frame.name(),
                frame.standard(),
                frame.isParallel(),
                frame.milestone(),
                frame.parts().size() < 2
                        ? ImmutableList.of()
                        : frame.parts().stream().map(part -> part.id()).collect(toImmutableList()),
                own.stream().map(PlannedMatter::id).collect(toImmutableList()),
                own.stream().mapToInt(PlannedMatter::start).min().orElse(0),
                layout.milestone(frame).finish(),
                frame.cap(projectClass));
    }

    /** Back from the matter that ends last, always to the one that decided the start. */
    private static ImmutableList<MatterId> critical(ImmutableList<PlannedMatter> placed) {
        List<MatterId> path = new ArrayList<>();
        Optional<PlannedMatter> at = placed.stream().max(Comparator.comparingInt(PlannedMatter::finish));
        while (at.isPresent()) {
            path.add(at.get().id());
            Optional<MatterId> before = at.get().waitsFor();
            at = placed.stream()
                    .filter(planned -> before.filter(planned.id()::equals).isPresent())
                    .findFirst();
        }
        Collections.reverse(path);
        return ImmutableList.copyOf(path);
    }

    /** Finds a matter in the plan. */
    public Optional<PlannedMatter> matter(MatterId id) {
        return matters.stream().filter(planned -> planned.id().equals(id)).findFirst();
    }

    /** Finds a stage in the plan, by its id after merging. */
    public Optional<PlannedStage> stage(StageId id) {
        return stages.stream().filter(stage -> stage.id().equals(id)).findFirst();
    }

    /** The waves: what is in one can run side by side. */
    public ImmutableList<ImmutableList<PlannedMatter>> waves() {
        ImmutableListMultimap<Integer, PlannedMatter> byWave = Multimaps.index(matters, PlannedMatter::wave);
        return byWave.keySet().stream().sorted().map(byWave::get).collect(toImmutableList());
    }

    /** The working days from the first filing to the last result (跨度用时). */
    public int spanDays() {
        return matters.stream().mapToInt(PlannedMatter::finish).max().orElse(0);
    }

    /** The working days on which at least one matter that counts is running (审批用时): parallel days count once. */
    public int approvalDays() {
        int days = 0;
        int until = 0;
        for (PlannedMatter planned : matters) {
            if (planned.matter().counts() && planned.finish() > until) {
                days += planned.finish() - Math.max(until, planned.start());
                until = planned.finish();
            }
        }
        return days;
    }

    /** The class's cap (总时限). */
    public TimeLimit cap() {
        return projectClass.cap();
    }

    /** The matters whose results a matter waits for, directly and through others. */
    public ImmutableList<Matter> allBefore(MatterId id) {
        List<MatterId> found = new ArrayList<>();
        List<MatterId> todo = new ArrayList<>(List.of(id));
        while (!todo.isEmpty()) {
            matter(todo.remove(0))
                    .ifPresent(planned -> planned.after().stream()
                            .filter(before -> !found.contains(before))
                            .forEach(before -> {
                                found.add(before);
                                todo.add(before);
                            }));
        }
        return found.stream()
                .flatMap(before -> matter(before).stream())
                .map(PlannedMatter::matter)
                .collect(toImmutableList());
    }

    /** Where the promised limits do not fit the cap or a stage's part of it; policy, so they only warn. */
    public ImmutableList<Finding> warnings() {
        ImmutableList.Builder<Finding> found = ImmutableList.builder();
        if (approvalDays() > cap().length()) {
            found.add(Finding.of("plan.over-cap", "按承诺时限推算，审批用时" + approvalDays() + "个工作日，超过总时限" + cap().text() + "。")
                    .remedy("缩短关键线路上事项的承诺时限，或者提前并行办理。"));
        }
        for (PlannedStage stage : stages) {
            stage.cap()
                    .filter(cap -> stage.ends() - stage.opens() > cap.length())
                    .ifPresent(cap -> found.add(Finding.of(
                                    "plan.over-stage-cap",
                                    "按承诺时限推算，“" + stage.name() + "”阶段用时" + (stage.ends() - stage.opens())
                                            + "个工作日，超过阶段时限" + cap.text() + "。")
                            .at(stage.id().value())));
        }
        return found.build();
    }
}
