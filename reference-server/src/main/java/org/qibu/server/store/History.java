package org.qibu.server.store;

import com.google.common.collect.ImmutableList;

/**
 * The facts of one stream in their order, from the first.
 *
 * @param <E> the type of its facts
 */
public record History<E>(StreamId<E> stream, ImmutableList<E> events) {
    /** What an append that rests on this history must name. */
    public Head head() {
        return stream.at(events.size());
    }

    /** Tells whether there is no such stream yet. */
    public boolean isEmpty() {
        return events.isEmpty();
    }
}
