package org.qibu.server.store;

import static org.qibu.server.schema.Tables.PERSONAL_PART;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import org.jooq.DSLContext;
import org.qibu.approval.store.StaleHeadsException;
import org.qibu.approval.store.StreamId;

/**
 * The ends of persons' keys, each with the fact that says it. Whatever else is written of the same person comes either before, and
 * then the ruling did not know of it, or after, and then under a new key.
 */
final class Erasures {
    private Erasures() {}

    /** Waits for what is being written, where a key is to be deleted at all: a fact that has just been sealed is not seen yet. */
    static void holdOff(DSLContext transaction, List<Append> appends) {
        if (appends.stream().anyMatch(append -> append.erased().isPresent())) {
            Projections.holdOffAppends(transaction);
        }
    }

    /** Deletes the keys, and tells of each append that rests on less than is kept of its person. */
    static ImmutableMap<Append, RuntimeException> take(DSLContext transaction, List<Append> appends) {
        ImmutableMap.Builder<Append, RuntimeException> lost = ImmutableMap.builder();
        for (Append append : appends) {
            append.erased()
                    .filter(person -> !isKnown(transaction, append, person))
                    .ifPresent(person -> lost.put(append, new StaleHeadsException(read(append))));
            append.erased().ifPresent(person -> PersonalParts.erase(transaction, append.county(), person.key()));
        }
        return lost.buildOrThrow();
    }

    private static boolean isKnown(DSLContext transaction, Append append, KeptPerson person) {
        return ImmutableSet.copyOf(person.streams())
                .containsAll(transaction
                        .selectDistinct(PERSONAL_PART.STREAM)
                        .from(PERSONAL_PART)
                        .where(PERSONAL_PART.COUNTY.eq(append.county().value()), PERSONAL_PART.KEY_ID.eq(person.key()))
                        .fetch(PERSONAL_PART.STREAM));
    }

    private static ImmutableList<StreamId<?>> read(Append append) {
        return append.heads().keySet().asList();
    }
}
