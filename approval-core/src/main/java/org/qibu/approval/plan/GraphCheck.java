package org.qibu.approval.plan;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.qibu.approval.law.Finding;
import org.qibu.approval.matter.Matter;
import org.qibu.approval.matter.MatterId;
import org.qibu.approval.matter.Regime;
import org.qibu.approval.matter.Stage;
import org.qibu.approval.matter.StageId;
import org.qibu.approval.matter.StageMerge;

/** Whether the matters can be done one after another at all. */
final class GraphCheck {
    private final Regime regime;
    private final ImmutableMap<MatterId, Matter> matters;
    private final Set<MatterId> done = new HashSet<>();
    private final List<Finding> cycles = new ArrayList<>();

    GraphCheck(Regime regime) {
        this.regime = regime;
        this.matters = byId(regime);
    }

    private static ImmutableMap<MatterId, Matter> byId(Regime regime) {
        return regime.matters().stream()
                .collect(ImmutableMap.toImmutableMap(Matter::id, Function.identity(), (first, second) -> first));
    }

    Stream<Finding> errors() {
        matters.keySet().forEach(id -> walk(id, new LinkedHashSet<>()));
        return Stream.of(
                        cycles.stream(),
                        matters.values().stream().flatMap(this::backwards),
                        regime.merges().stream().flatMap(this::apart))
                .flatMap(each -> each);
    }

    /** Merged stages lie side by side on the main line: what lies between them would wait for itself. */
    private Stream<Finding> apart(StageMerge merge) {
        List<Stage> main =
                regime.stages().stream().filter(stage -> !stage.parallel()).toList();
        List<Integer> places = merge.stages().stream()
                .map(id -> Iterables.indexOf(main, stage -> stage.id().equals(id)))
                .sorted()
                .toList();
        boolean together = places.get(0) >= 0 && places.get(places.size() - 1) - places.get(0) == places.size() - 1;
        return together
                ? Stream.of()
                : Stream.of(Finding.of("plan.merge-apart", "合并“" + merge.name() + "”的阶段不是主线上相邻的阶段。")
                        .at(merge.id().value())
                        .remedy("只合并主线上相邻的阶段。"));
    }

    private void walk(MatterId id, Set<MatterId> path) {
        Optional<Matter> matter = Optional.ofNullable(matters.get(id));
        if (matter.isEmpty() || done.contains(id)) {
            return;
        }
        if (!path.add(id)) {
            List<MatterId> circle =
                    path.stream().dropWhile(step -> !step.equals(id)).toList();
            cycles.add(Finding.of(
                            "plan.cycle",
                            "事项互为前置，成了一个圈："
                                    + Stream.concat(circle.stream(), Stream.of(id))
                                            .map(MatterId::value)
                                            .collect(joining(" → "))
                                    + "（箭头指向前置事项）。")
                    .at(id.value())
                    .remedy("删去其中一个前置关系。"));
            return;
        }
        matter.get().after().forEach(before -> walk(before, path));
        path.remove(id);
        done.add(id);
    }

    /** A matter of a main stage that waits, directly or through others, for a later stage can never start. */
    private Stream<Finding> backwards(Matter matter) {
        int own = place(matter.stage());
        return own < 0
                ? Stream.of()
                : allBefore(regime, matter).stream()
                        .flatMap(id -> Optional.ofNullable(matters.get(id)).stream())
                        .filter(before -> place(before.stage()) > own)
                        .map(before -> Finding.of(
                                        "plan.waits-for-later-stage",
                                        "事项“" + matter.name() + "”要等后面阶段的“" + before.name() + "”，永远不能开始。")
                                .at(matter.id().value())
                                .remedy("删去这个前置关系，或者改正阶段。"));
    }

    /** The place of a main stage; -1 for a parallel or unknown one. */
    private int place(StageId id) {
        return Iterables.indexOf(regime.stages(), stage -> isMain(stage, id));
    }

    private static boolean isMain(Stage stage, StageId id) {
        return !stage.parallel() && stage.id().equals(id);
    }

    /** Everything a matter waits for, directly and through others. */
    static Set<Object> allBefore(Regime regime, Matter matter) {
        ImmutableMap<MatterId, Matter> matters = byId(regime);
        Set<Object> found = new LinkedHashSet<>();
        List<MatterId> todo = new ArrayList<>(matter.after());
        while (!todo.isEmpty()) {
            MatterId next = todo.remove(todo.size() - 1);
            if (found.add(next)) {
                Optional.ofNullable(matters.get(next)).ifPresent(before -> todo.addAll(before.after()));
            }
        }
        return found;
    }
}
