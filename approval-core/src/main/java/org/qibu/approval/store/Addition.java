package org.qibu.approval.store;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.stream.IntStream;

/**
 * Facts to be appended to one stream, all or none, by a request that has seen the stream.
 *
 * @param seen how many facts the stream had when the ruling was made; 0 where it did not exist
 * @param facts in the order in which they are kept; at least one
 * @param <E> the type of its facts
 */
public record Addition<E>(StreamId<E> stream, int seen, ImmutableList<E> facts, Request request) {
    /** Throws {@link IllegalArgumentException} if the number seen is negative, or there is no fact. */
    public Addition {
        checkArgument(seen >= 0, "no version: %s", seen);
        checkArgument(!facts.isEmpty(), "an addition has at least one fact");
    }

    /** The rows to keep, with the versions that follow what was seen. */
    public ImmutableList<FactRow> rows() {
        return IntStream.range(0, facts.size())
                .mapToObj(i -> row(seen + 1 + i, facts.get(i)))
                .collect(toImmutableList());
    }

    private FactRow row(int version, E fact) {
        return new FactRow(version, stream.kind().encode(fact), stream.kind().stamp(fact));
    }

    /** Where the stream stands once the facts are in it. */
    public Head after() {
        return stream.at(seen + facts.size());
    }
}
