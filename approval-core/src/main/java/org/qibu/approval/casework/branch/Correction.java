package org.qibu.approval.casework.branch;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.Optional;
import org.qibu.approval.casework.fact.CorrectionItem;

/**
 * The one correction notice of a case and what was supplied of it (补正).
 *
 * @param notifiedOn the day it was told
 * @param items everything that was asked
 * @param supplied the subjects supplied so far
 * @param completedOn the day the last of them was supplied
 */
public record Correction(
        LocalDate notifiedOn,
        ImmutableList<CorrectionItem> items,
        ImmutableSet<String> supplied,
        Optional<LocalDate> completedOn) {
    static Correction notified(LocalDate on, ImmutableList<CorrectionItem> items) {
        return new Correction(on, items, ImmutableSet.of(), Optional.empty());
    }

    /** Every subject that was asked. */
    public ImmutableSet<String> subjects() {
        return items.stream().map(CorrectionItem::subject).collect(toImmutableSet());
    }

    /** What was asked and is not supplied yet. */
    public ImmutableList<CorrectionItem> outstanding() {
        return items.stream().filter(item -> !supplied.contains(item.subject())).collect(toImmutableList());
    }

    /** What would still be outstanding if these were supplied too. */
    public ImmutableList<CorrectionItem> outstandingAfter(ImmutableSet<String> more) {
        return supplied(more).outstanding();
    }

    Correction supplied(ImmutableSet<String> more) {
        return new Correction(notifiedOn, items, Sets.union(supplied, more).immutableCopy(), completedOn);
    }

    Correction lacking(ImmutableSet<String> subjects) {
        return new Correction(
                notifiedOn, items, Sets.difference(supplied, subjects).immutableCopy(), Optional.empty());
    }

    Correction completed(LocalDate on) {
        return new Correction(notifiedOn, items, supplied, Optional.of(on));
    }
}
