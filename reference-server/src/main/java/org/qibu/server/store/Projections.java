package org.qibu.server.store;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.qibu.server.schema.Tables.STREAM;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.TableRecord;
import org.jooq.impl.DSL;
import org.qibu.approval.store.History;
import org.qibu.approval.store.StreamId;
import org.qibu.approval.store.StreamKind;

/** Every projection of the server: written with the facts, and rebuilt from them by command. */
public final class Projections {
    /** Names the lock that appends share and a rebuild takes alone. */
    static final long LOCK = 0x5169_6275L;

    private static final int AT_ONCE = 500;

    private final ImmutableList<Projection<?>> all;

    public Projections(ImmutableList<Projection<?>> all) {
        this.all = all;
    }

    Rows rows() {
        return new Rows();
    }

    /** Waits until every append that has begun is over; none begins until the transaction is. */
    static void holdOffAppends(DSLContext transaction) {
        transaction.execute("select pg_advisory_xact_lock(?)", LOCK);
    }

    static void holdOffRebuild(DSLContext transaction) {
        transaction.execute("select pg_advisory_xact_lock_shared(?)", LOCK);
    }

    /**
     * Writes all of them, in two statements at most.
     *
     * @param facts what is written in the same statement, before them
     */
    static void write(DSLContext transaction, ImmutableList<Bulk> facts, Rows rows) {
        execute(
                transaction,
                Multimaps.asMap(rows.shrunk).entrySet().stream()
                        .map(gone -> deletion(gone.getKey(), gone.getValue()))
                        .toList());
        execute(
                transaction,
                Stream.concat(
                                facts.stream(),
                                Multimaps.asMap(rows.written).entrySet().stream()
                                        .map(each -> Bulk.upsert(
                                                each.getKey().table(),
                                                each.getKey().fields(),
                                                each.getValue())))
                        .toList());
    }

    private static void execute(DSLContext transaction, List<Bulk> several) {
        if (!several.isEmpty()) {
            Bulk.all(several).execute(transaction);
        }
    }

    private static Bulk deletion(KeptTable kept, List<StreamId<?>> streams) {
        return new Bulk(
                "delete from " + Bulk.name(kept.table()) + " where (county, "
                        + kept.life().getName() + ") in (select * from unnest(?::text[], ?::text[]))",
                ImmutableList.of(
                        Bulk.Column.of(streams.stream()
                                .map(stream -> stream.county().value())
                                .toList()),
                        Bulk.Column.of(streams.stream().map(StreamId::key).toList())));
    }

    /** Brings the rows of these streams into step with the calendar; hands back those whose histories must be read. */
    ImmutableList<StreamId<?>> bringIntoStep(DSLContext transaction, ImmutableList<StreamId<?>> streams) {
        return all.stream()
                .flatMap(projection -> bringIntoStep(transaction, projection, streams).stream())
                .distinct()
                .collect(toImmutableList());
    }

    @SuppressWarnings("unchecked") // a kind is known by its name
    private static <E> ImmutableList<StreamId<E>> bringIntoStep(
            DSLContext transaction, Projection<E> projection, ImmutableList<StreamId<?>> streams) {
        ImmutableList<StreamId<E>> own = streams.stream()
                .filter(stream -> stream.kind().name().equals(projection.kind().name()))
                .map(stream -> (StreamId<E>) stream)
                .collect(toImmutableList());
        return own.isEmpty()
                ? own
                : projection.bringIntoStep(transaction, own.get(0).county(), own);
    }

    /** Throws every row away and writes all of them from the facts; appends wait meanwhile. */
    public void rebuild(DSLContext queries) {
        queries.transaction(inner -> {
            DSLContext transaction = DSL.using(inner);
            holdOffAppends(transaction);
            all.stream()
                    .flatMap(projection -> projection.tables().stream())
                    .forEach(kept -> transaction.deleteFrom(kept.table()).execute());
            all.stream().map(Projection::kind).distinct().forEach(kind -> rebuildOne(transaction, kind));
        });
    }

    /** Every table that can be thrown away. */
    public ImmutableSet<String> tables() {
        return all.stream()
                .flatMap(projection -> projection.tables().stream())
                .map(kept -> kept.table().getName())
                .collect(toImmutableSet());
    }

    /** Tells whether there are facts of which no row is kept, as after a migration that made the tables anew. */
    public boolean isMissing(DSLContext queries) {
        return all.stream()
                .anyMatch(projection -> hasFacts(queries, projection.kind())
                        && projection.tables().stream().noneMatch(kept -> queries.fetchExists(kept.table())));
    }

    private static boolean hasFacts(DSLContext queries, StreamKind<?> kind) {
        return queries.fetchExists(STREAM, STREAM.STREAM_.startsWith(kind.name() + "/"), STREAM.VERSION.gt(0));
    }

    private <E> void rebuildOne(DSLContext transaction, StreamKind<E> kind) {
        var streams = FactRows.streams(transaction, DSL.noCondition(), kind);
        for (List<StreamId<E>> some : Iterables.partition(streams, AT_ONCE)) {
            Rows rows = rows();
            new Histories().read(transaction, ImmutableList.copyOf(some)).forEach(history -> rows.add(history, false));
            write(transaction, ImmutableList.of(), rows);
        }
    }

    /** What is read from some histories, by table in the order in which they are written. */
    final class Rows {
        private final ListMultimap<KeptTable, TableRecord<?>> written =
                MultimapBuilder.linkedHashKeys().arrayListValues().build();
        private final ListMultimap<KeptTable, StreamId<?>> shrunk =
                MultimapBuilder.linkedHashKeys().arrayListValues().build();

        private Rows() {}

        /**
         * Adds what is read from a history.
         *
         * @param wasRead whether there are rows of it from when it was shorter
         */
        void add(History<?> history, boolean wasRead) {
            all.stream()
                    .filter(projection -> projection
                            .kind()
                            .name()
                            .equals(history.stream().kind().name()))
                    .forEach(projection -> add(projection, history, wasRead));
        }

        @SuppressWarnings("unchecked") // a kind is known by its name
        private <E> void add(Projection<E> projection, History<?> history, boolean wasRead) {
            ImmutableList<TableRecord<?>> rows = projection.rows((History<E>) history);
            for (KeptTable kept : projection.tables()) {
                rows.stream().filter(row -> row.getTable().equals(kept.table())).forEach(row -> written.put(kept, row));
                if (kept.shrinks() && wasRead) {
                    shrunk.put(kept, history.stream());
                }
            }
        }
    }
}
