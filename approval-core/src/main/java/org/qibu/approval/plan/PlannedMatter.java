package org.qibu.approval.plan;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.qibu.approval.matter.Matter;
import org.qibu.approval.matter.MatterId;
import org.qibu.approval.matter.StageId;

/**
 * A matter in its place in the plan. Days are working days since the first filing; a matter runs over days start+1 to
 * finish.
 *
 * @param stage its stage, after merging
 * @param after the matters it waits for, those not required replaced by what they wait for
 * @param wave counted from one: all of a wave can run side by side
 * @param start how many working days pass before it begins
 * @param finish when it ends at the latest, by the promised limit
 * @param waitsFor the matter that decides when it starts; empty if nothing does
 */
public record PlannedMatter(
        Matter matter,
        StageId stage,
        ImmutableSet<MatterId> after,
        int wave,
        int start,
        int finish,
        Optional<MatterId> waitsFor) {
    /** The matter's id. */
    public MatterId id() {
        return matter.id();
    }
}
