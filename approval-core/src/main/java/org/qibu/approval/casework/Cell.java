package org.qibu.approval.casework;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.qibu.approval.casework.branch.CaseState;

/**
 * One cell of the life of a submission: where an act leads from a state, or what bars it.
 *
 * @param to the states it may lead to; empty where it is barred
 * @param bar what bars it; empty where it leads somewhere
 */
public record Cell(ImmutableSet<CaseState> to, Optional<Bar> bar) {
    /** Throws {@link IllegalArgumentException} if it neither leads somewhere nor is barred, or both. */
    public Cell {
        checkArgument(to.isEmpty() == bar.isPresent(), "an act leads somewhere or is barred");
    }

    static Cell leads(CaseState... to) {
        return new Cell(ImmutableSet.copyOf(to), Optional.empty());
    }

    static Cell barred(Bar bar) {
        return new Cell(ImmutableSet.of(), Optional.of(bar));
    }

    /** Tells whether the act leads somewhere. */
    public boolean isOpen() {
        return bar.isEmpty();
    }
}
