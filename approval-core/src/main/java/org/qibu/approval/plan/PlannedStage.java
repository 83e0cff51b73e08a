package org.qibu.approval.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import org.qibu.approval.limit.TimeLimit;
import org.qibu.approval.matter.MatterId;
import org.qibu.approval.matter.Stage;
import org.qibu.approval.matter.StageId;

/**
 * A stage of a project's plan, perhaps several of the regime's merged into one.
 *
 * @param standard the stages of the national standard it covers
 * @param parallel beside all others
 * @param merged the stages it was merged from; empty if it was not
 * @param matters its required matters, by start
 * @param opens how many working days pass before its first matter begins
 * @param ends when its milestone is reached
 * @param cap its part of the class's cap, the parts of merged stages added up
 */
public record PlannedStage(
        StageId id,
        String name,
        ImmutableSortedSet<Integer> standard,
        boolean parallel,
        Stage.Milestone milestone,
        ImmutableList<StageId> merged,
        ImmutableList<MatterId> matters,
        int opens,
        int ends,
        Optional<TimeLimit> cap) {}
