package org.qibu.approval.store;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Collection;

/**
 * The facts of one stream in their order, from the first.
 *
 * @param <E> the type of its facts
 */
public record History<E>(StreamId<E> stream, ImmutableList<E> events) {
    /**
     * Reads what was kept, in the order of the versions.
     *
     * @throws UnreadableFactException if one of them is not what this version knows
     */
    public static <E> History<E> decode(StreamId<E> stream, Collection<Encoded> kept) {
        return new History<>(stream, kept.stream().map(stream.kind()::decode).collect(toImmutableList()));
    }

    /** What an append that rests on this history must name. */
    public Head head() {
        return stream.at(events.size());
    }

    /** Tells whether there is no such stream yet. */
    public boolean isEmpty() {
        return events.isEmpty();
    }

    /** The facts a ruling on this history made, to be appended if nobody came first. */
    public Addition<E> then(ImmutableList<E> facts, Request request) {
        return new Addition<>(stream, events.size(), facts, request);
    }
}
