package org.qibu.server.store;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.qibu.server.schema.Tables.STREAM;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.qibu.approval.store.StreamId;
import org.qibu.approval.store.StreamKind;

/** Every projection of the server: written with the facts, and rebuilt from them by command. */
public final class Projections {
    /** Names the lock that appends share and a rebuild takes alone. */
    private static final long LOCK = 0x5169_6275L;

    private final ImmutableList<Projection<?>> all;

    public Projections(ImmutableList<Projection<?>> all) {
        this.all = all;
    }

    static void holdOffRebuild(DSLContext transaction) {
        transaction.execute("select pg_advisory_xact_lock_shared(?)", LOCK);
    }

    /** Writes what the projections read from a stream that grew. */
    void write(DSLContext transaction, StreamId<?> stream) {
        all.stream()
                .filter(projection ->
                        projection.kind().name().equals(stream.kind().name()))
                .forEach(projection -> writeOne(transaction, projection, stream));
    }

    /** Throws every row away and writes all of them from the facts; appends wait meanwhile. */
    public void rebuild(DSLContext queries) {
        queries.transaction(inner -> {
            DSLContext transaction = DSL.using(inner);
            transaction.execute("select pg_advisory_xact_lock(?)", LOCK);
            all.stream()
                    .flatMap(projection -> projection.tables().stream())
                    .distinct()
                    .forEach(table -> transaction.deleteFrom(table).execute());
            all.forEach(projection -> rebuildOne(transaction, projection));
        });
    }

    /** Every table that can be thrown away. */
    public ImmutableSet<String> tables() {
        return all.stream()
                .flatMap(projection -> projection.tables().stream())
                .map(Table::getName)
                .collect(toImmutableSet());
    }

    /** Tells whether there are facts of which no row is kept, as after a migration that made the tables anew. */
    public boolean isMissing(DSLContext queries) {
        return all.stream()
                .anyMatch(projection -> hasFacts(queries, projection.kind())
                        && projection.tables().stream().noneMatch(table -> queries.fetchExists(table)));
    }

    private static boolean hasFacts(DSLContext queries, StreamKind<?> kind) {
        return queries.fetchExists(STREAM, STREAM.STREAM_.startsWith(kind.name() + "/"), STREAM.VERSION.gt(0));
    }

    private static <E> void rebuildOne(DSLContext transaction, Projection<E> projection) {
        FactRows.streams(transaction, DSL.noCondition(), projection.kind())
                .forEach(stream -> projection.write(FactRows.history(transaction, stream), transaction));
    }

    private static <E> void writeOne(DSLContext transaction, Projection<E> projection, StreamId<?> stream) {
        StreamId<E> own = projection.kind().stream(stream.county(), stream.key());
        projection.write(FactRows.history(transaction, own), transaction);
    }
}
