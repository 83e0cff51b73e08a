package org.qibu.approval.plan;

import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.qibu.approval.limit.TimeLimit;
import org.qibu.approval.matter.ProjectClass;
import org.qibu.approval.matter.Regime;
import org.qibu.approval.matter.Stage;
import org.qibu.approval.matter.StageId;
import org.qibu.approval.matter.StageMerge;
import org.qibu.approval.trait.Traits;

/** A stage as a project has it, before its matters are laid out: merges are done. */
record StageFrame(StageId id, String name, ImmutableList<Stage> parts) {
    /** The stages of a project, in order; a merged one stands where its first part stood. */
    static ImmutableList<StageFrame> of(Regime regime, Traits traits) {
        List<StageFrame> frames = new ArrayList<>();
        regime.stages().forEach(stage -> frames.add(new StageFrame(stage.id(), stage.name(), ImmutableList.of(stage))));
        for (StageMerge merge : regime.merges()) {
            List<StageFrame> joined = frames.stream()
                    .filter(frame -> frame.parts.stream().map(Stage::id).anyMatch(merge.stages()::contains))
                    .toList();
            if (joined.size() >= 2 && merge.when().holds(traits)) {
                int place = frames.indexOf(joined.get(0));
                frames.removeAll(joined);
                ImmutableList<Stage> parts =
                        joined.stream().flatMap(frame -> frame.parts.stream()).collect(ImmutableList.toImmutableList());
                frames.add(place, new StageFrame(merge.id(), merge.name(), parts));
            }
        }
        return ImmutableList.copyOf(frames);
    }

    boolean covers(StageId stage) {
        return parts.stream().anyMatch(part -> part.id().equals(stage));
    }

    boolean isParallel() {
        return parts.stream().allMatch(Stage::parallel);
    }

    /** A merged stage ends as its last part does: the earlier milestones are only steps inside it. */
    Stage.Milestone milestone() {
        return parts.get(parts.size() - 1).milestone();
    }

    /** The stage whose milestone matters end this one. */
    StageId deciding() {
        return parts.get(parts.size() - 1).id();
    }

    ImmutableSortedSet<Integer> standard() {
        return parts.stream()
                .flatMap(part -> part.standard().stream())
                .collect(toImmutableSortedSet(Comparator.naturalOrder()));
    }

    Optional<TimeLimit> cap(ProjectClass projectClass) {
        List<TimeLimit> caps = parts.stream()
                .flatMap(part -> Optional.ofNullable(projectClass.stageCaps().get(part.id())).stream())
                .toList();
        return caps.isEmpty()
                ? Optional.empty()
                : Optional.of(TimeLimit.workdays(
                        caps.stream().mapToInt(TimeLimit::length).sum()));
    }
}
