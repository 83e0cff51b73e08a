package org.qibu.approval.plan;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * What a change of traits does to a checklist.
 *
 * @param added now required, as they now stand
 * @param dropped no longer required, as they now stand
 * @param reworded as before, for another reason
 */
public record ChecklistDiff(
        ImmutableList<Change> added, ImmutableList<Change> dropped, ImmutableList<Change> reworded) {
    static ChecklistDiff between(Checklist before, Checklist after) {
        ImmutableList.Builder<Change> added = ImmutableList.builder();
        ImmutableList.Builder<Change> dropped = ImmutableList.builder();
        ImmutableList.Builder<Change> reworded = ImmutableList.builder();
        for (ChecklistLine now : after.lines()) {
            Optional<ChecklistLine> then = before.line(now.matter().id());
            boolean wasRequired = then.map(line -> line.verdict().isRequired()).orElse(false);
            Change change = new Change(now, then.map(ChecklistLine::verdict));
            if (now.verdict().isRequired() != wasRequired) {
                (wasRequired ? dropped : added).add(change);
            } else if (then.isPresent() && !then.get().verdict().equals(now.verdict())) {
                reworded.add(change);
            }
        }
        return new ChecklistDiff(added.build(), dropped.build(), reworded.build());
    }

    /** Tells whether nothing changes, not even a reason. */
    public boolean isEmpty() {
        return added.isEmpty() && dropped.isEmpty() && reworded.isEmpty();
    }

    /** A line as it now stands, and the verdict it had before; empty if the matter is new. */
    public record Change(ChecklistLine now, Optional<Verdict> before) {}
}
