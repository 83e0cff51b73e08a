package org.qibu.server.store;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qibu.approval.store.History;
import org.qibu.approval.store.StreamId;
import org.qibu.server.schema.tables.records.FactRecord;

/**
 * An append with the rows of its facts if the streams still stand where they were read: worked out before the transaction begins,
 * so that nobody waits meanwhile.
 *
 * @param facts a row for each fact, in their order
 * @param grown the history of each stream written to, as it will be
 */
record Prepared(Append append, ImmutableList<FactRecord> facts, ImmutableList<History<?>> grown) {
    /** Finds the history of a stream as it was when it had so many facts. */
    interface Before {
        <E> History<E> of(StreamId<E> stream, int facts);
    }

    static Prepared of(Append append, Before before) {
        Map<StreamId<?>, Integer> versions = new HashMap<>(append.heads());
        ImmutableList<FactRecord> facts = append.facts().stream()
                .map(fact -> FactRows.row(fact, versions.merge(fact.stream(), 1, Integer::sum)))
                .collect(toImmutableList());
        ImmutableList<History<?>> grown = append.written().stream()
                .<History<?>>map(stream -> grown(append, stream, before))
                .collect(toImmutableList());
        return new Prepared(append, facts, grown);
    }

    @SuppressWarnings("unchecked") // a fact is of its stream's type
    private static <E> History<E> grown(Append append, StreamId<E> stream, Before before) {
        List<E> made = append.facts().stream()
                .filter(fact -> fact.stream().equals(stream))
                .map(fact -> (E) fact.event())
                .toList();
        return Histories.after(before.of(stream, append.seen(stream)), made);
    }
}
