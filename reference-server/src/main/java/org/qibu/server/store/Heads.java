package org.qibu.server.store;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.qibu.server.schema.Tables.STREAM;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.qibu.approval.store.Head;
import org.qibu.approval.store.StaleHeadsException;
import org.qibu.approval.store.StreamId;

/** The heads of streams, locked one after the other in key order. */
final class Heads {
    private Heads() {}

    /** Locks every head and compares all of them, so that the caller hears of every stream that moved on. */
    static void require(DSLContext transaction, ImmutableList<Head> inKeyOrder) {
        ImmutableList<StreamId<?>> stale = inKeyOrder.stream()
                .filter(head -> lock(transaction, head.stream()) != head.version())
                .map(Head::stream)
                .collect(toImmutableList());
        if (!stale.isEmpty()) {
            throw new StaleHeadsException(stale);
        }
    }

    /** Locks the heads of streams that exist, in one statement, wherever they stand. */
    static void hold(DSLContext transaction, ImmutableList<StreamId<?>> inKeyOrder) {
        transaction
                .select(STREAM.VERSION)
                .from(STREAM)
                .where(DSL.row(STREAM.COUNTY, STREAM.STREAM_)
                        .in(inKeyOrder.stream()
                                .map(stream -> DSL.row(stream.county().value(), stream.name()))
                                .toList()))
                .orderBy(STREAM.COUNTY, STREAM.STREAM_)
                .forNoKeyUpdate()
                .execute();
    }

    /** A stream that does not exist yet gets a row, so that there is something to lock. */
    private static int lock(DSLContext transaction, StreamId<?> stream) {
        transaction
                .insertInto(STREAM, STREAM.COUNTY, STREAM.STREAM_, STREAM.VERSION)
                .values(stream.county().value(), stream.name(), 0)
                .onConflictDoNothing()
                .execute();
        return transaction
                .select(STREAM.VERSION)
                .from(STREAM)
                .where(STREAM.COUNTY.eq(stream.county().value()), STREAM.STREAM_.eq(stream.name()))
                .forNoKeyUpdate()
                .fetchSingle(STREAM.VERSION);
    }

    /** Gives each new fact of a stream the next version. */
    static final class Counter {
        private final Map<StreamId<?>, Integer> versions;

        Counter(Map<StreamId<?>, Integer> read) {
            this.versions = new HashMap<>(ImmutableMap.copyOf(read));
        }

        int after(StreamId<?> stream) {
            return versions.merge(stream, 1, Integer::sum);
        }
    }
}
