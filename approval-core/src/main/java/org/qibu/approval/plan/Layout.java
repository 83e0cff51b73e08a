package org.qibu.approval.plan;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qibu.approval.matter.Matter;
import org.qibu.approval.matter.MatterId;
import org.qibu.approval.matter.Regime;
import org.qibu.approval.matter.Stage;

/** Lays required matters out in time: each starts when all it waits for is done and its stage is open. */
final class Layout {
    private final Map<MatterId, Matter> all = new LinkedHashMap<>();
    private final Map<MatterId, Matter> required = new LinkedHashMap<>();
    private final ImmutableList<StageFrame> main;
    private final ImmutableList<StageFrame> frames;
    private final Map<MatterId, PlannedMatter> placed = new LinkedHashMap<>();
    private final Set<MatterId> open = new LinkedHashSet<>();

    Layout(Regime regime, Checklist checklist, ImmutableList<StageFrame> frames) {
        regime.matters().forEach(matter -> all.put(matter.id(), matter));
        checklist.required().forEach(matter -> required.put(matter.id(), matter));
        this.frames = frames;
        this.main = frames.stream()
                .filter(frame -> !frame.isParallel() && !in(frame).isEmpty())
                .collect(toImmutableList());
    }

    /**
     * Places all matters.
     *
     * @throws CyclicPlanException if matters wait for each other in a circle
     */
    ImmutableList<PlannedMatter> place() {
        required.values().forEach(this::place);
        return placed.values().stream()
                .sorted(Comparator.comparingInt(PlannedMatter::start).thenComparing(PlannedMatter::finish))
                .collect(toImmutableList());
    }

    ImmutableList<Matter> in(StageFrame frame) {
        return required.values().stream()
                .filter(matter -> frame.covers(matter.stage()))
                .collect(toImmutableList());
    }

    private PlannedMatter place(Matter matter) {
        PlannedMatter already = placed.get(matter.id());
        if (already != null) {
            return already;
        }
        if (!open.add(matter.id())) {
            List<MatterId> path = new ArrayList<>(open);
            throw new CyclicPlanException(ImmutableList.copyOf(path.subList(path.indexOf(matter.id()), path.size())));
        }
        StageFrame frame = frame(matter);
        ImmutableSet<MatterId> after = effective(matter);
        List<PlannedMatter> before = new ArrayList<>();
        after.forEach(id -> before.add(place(required(id))));
        previous(frame).ifPresent(stage -> before.add(milestone(stage)));
        Optional<PlannedMatter> last = before.stream().max(Comparator.comparingInt(PlannedMatter::finish));
        int start = last.map(PlannedMatter::finish).orElse(0);
        int wave = 1 + before.stream().mapToInt(PlannedMatter::wave).max().orElse(0);
        PlannedMatter planned = new PlannedMatter(
                matter,
                frame.id(),
                after,
                wave,
                start,
                start + matter.promise().workdays(),
                last.map(PlannedMatter::id));
        open.remove(matter.id());
        placed.put(matter.id(), planned);
        return planned;
    }

    private Matter required(MatterId id) {
        return Optional.ofNullable(required.get(id)).orElseThrow();
    }

    StageFrame frame(Matter matter) {
        return frames.stream()
                .filter(found -> found.covers(matter.stage()))
                .findFirst()
                .orElseThrow();
    }

    private Optional<StageFrame> previous(StageFrame frame) {
        int place = main.indexOf(frame);
        return place > 0 ? Optional.of(main.get(place - 1)) : Optional.empty();
    }

    /** The matter that ends a stage: the first or the last of its milestones, or of all where it has none. */
    PlannedMatter milestone(StageFrame frame) {
        ImmutableList<Matter> matters = in(frame);
        List<Matter> milestones = matters.stream()
                .filter(matter -> matter.milestone() && matter.stage().equals(frame.deciding()))
                .toList();
        Comparator<PlannedMatter> byFinish = Comparator.comparingInt(PlannedMatter::finish);
        List<PlannedMatter> deciding = (milestones.isEmpty() ? matters : milestones)
                .stream().map(this::place).toList();
        return frame.milestone() == Stage.Milestone.ANY && !milestones.isEmpty()
                ? deciding.stream().min(byFinish).orElseThrow()
                : deciding.stream().max(byFinish).orElseThrow();
    }

    /** What a matter waits for; one that is not required hands on what it would have waited for. */
    private ImmutableSet<MatterId> effective(Matter matter) {
        Set<MatterId> seen = new LinkedHashSet<>();
        List<MatterId> todo = new ArrayList<>(matter.after());
        while (!todo.isEmpty()) {
            MatterId next = todo.remove(todo.size() - 1);
            Matter found = all.get(next);
            if (found != null && seen.add(next) && !required.containsKey(next)) {
                todo.addAll(found.after());
            }
        }
        return seen.stream()
                .filter(required::containsKey)
                .sorted(Comparator.comparing(MatterId::value))
                .collect(toImmutableSet());
    }
}
