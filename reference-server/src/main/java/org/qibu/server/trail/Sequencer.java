package org.qibu.server.trail;

import static java.util.Objects.requireNonNull;
import static org.qibu.server.schema.Tables.TRAIL;
import static org.qibu.server.schema.Tables.TRAIL_ENTRY;

import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.impl.DSL;
import org.qibu.approval.trail.TreeHead;
import org.qibu.approval.trail.note.Checkpoint;
import org.qibu.approval.trail.note.SignedNote;
import org.qibu.approval.trail.tile.TileLog;
import org.qibu.server.schema.tables.records.TrailEntryRecord;
import org.qibu.server.store.Bulk;

/**
 * Lets the trail of a county grow by the facts that wait, in the order of their numbers, and publishes what it comes to.
 *
 * <p>Places, tiles, the new size and the end of the waiting are of one transaction: a fact has a place or waits, never both and never
 * neither, wherever a server or its database stops. What is not visible yet is not taken, so a transaction that ends late is not
 * skipped but comes later. A checkpoint is signed and published when that transaction has been committed, and where the database has a
 * synchronous standby that is when the standby has it.
 *
 * <p>It goes on only from tiles that hold what was signed last: where they were damaged or altered it stops, and facts wait, since
 * the next checkpoint would contradict the last one.
 *
 * <p>What it remembers is the right edge of the log, however long that is. Not safe for several threads.
 */
final class Sequencer {
    /** So many facts are taken at once; no other sequencer takes any while they are written. */
    private static final int BATCH = 2_000;

    /** The rows of so many are in memory at once: a body may be some megabytes. */
    private static final int FETCHED = 25;

    /** Witnesses that are well answer within as long. */
    private static final long MOMENT_MILLIS = 300;

    private static final String TAKE = "with taken as (delete from qibu.unsequenced u using"
            // What waits and is no fact was taken out of the facts by hand: it goes on waiting, for the check to name.
            + " (select w.fact from qibu.unsequenced w where w.county = ?"
            + " and exists (select from qibu.fact f where f.id = w.fact) order by w.fact limit " + BATCH + ") first"
            + " where u.county = ? and u.fact = first.fact returning u.fact)"
            + " select " + FactEntry.COLUMNS + " from taken join qibu.fact f on f.id = taken.fact " + FactEntry.JOIN
            + " order by f.id";

    private final Trail trail;
    private final Lease lease;
    private final Witnesses witnesses;
    private Optional<Edge> edge = Optional.empty();
    private Optional<Asked> asked = Optional.empty();
    private OptionalLong last = OptionalLong.empty();

    Sequencer(Trail trail, Lease lease, Witnesses witnesses) {
        this.trail = trail;
        this.lease = lease;
        this.witnesses = witnesses;
    }

    /** The right edge of the log; what is appended to it is written when its transaction is. */
    private record Edge(TileLog log, KeptTiles tiles, long size) {}

    /**
     * What witnesses are asked about: facts go on entering meanwhile, however long they take.
     *
     * @param size how many entries they are to have seen
     * @param note the checkpoint with their cosignatures; empty where they are too few
     */
    private record Asked(long size, Future<Optional<SignedNote>> note) {
        /** What came of it, if that is known within a moment. */
        Optional<Optional<SignedNote>> answer() {
            try {
                return Optional.of(note.get(MOMENT_MILLIS, TimeUnit.MILLISECONDS));
            } catch (TimeoutException later) {
                return Optional.empty();
            } catch (InterruptedException told) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            } catch (ExecutionException failed) {
                Throwables.throwIfUnchecked(requireNonNull(failed.getCause()));
                throw new IllegalStateException(failed);
            }
        }
    }

    /**
     * Takes some of what waits, unless another sequencer is at it, and publishes what the trail then comes to.
     *
     * @return whether more may wait
     */
    boolean step() {
        boolean done = false;
        try {
            OptionalLong fence = lease.hold();
            if (!fence.equals(last)) {
                // What is known of the trail is from before somebody else had it.
                forget();
                last = fence;
            }
            int taken = fence.isPresent() ? step(fence.getAsLong()) : 0;
            done = true;
            return taken == BATCH;
        } finally {
            if (!done) {
                // Whether it was written is not known; the database tells the next time.
                forget();
                lease.forget();
            }
        }
    }

    private int step(long fence) {
        // Asked first, so that a quiet county's database has nothing to write.
        int taken = trail.hasWaiting() ? take(fence) : 0;
        publish(fence);
        return taken;
    }

    private void forget() {
        edge = Optional.empty();
        asked = Optional.empty();
    }

    private int take(long fence) {
        Written written = trail.queries().transactionResult(inner -> {
            DSLContext transaction = DSL.using(inner);
            return take(transaction, at(hold(transaction, fence)));
        });
        edge = Optional.of(written.edge);
        return written.facts;
    }

    private record Written(Edge edge, int facts) {}

    /** Holds the trail against every other sequencer until the transaction ends; its size. */
    private long hold(DSLContext transaction, long fence) {
        return transaction
                .select(TRAIL.SIZE)
                .from(TRAIL)
                .where(TRAIL.COUNTY.eq(county()), TRAIL.FENCE.eq(fence))
                .forNoKeyUpdate()
                .fetchOptional(TRAIL.SIZE)
                .orElseThrow(() -> new LostLeaseException(fence));
    }

    private Edge at(long size) {
        return edge.filter(known -> known.size == size).orElseGet(() -> {
            KeptTiles tiles = trail.tiles();
            return new Edge(TileLog.at(Trail.HASHING, tiles, size, trail.signed()), tiles, size);
        });
    }

    private Written take(DSLContext transaction, Edge from) {
        List<TrailEntryRecord> entries = new ArrayList<>();
        transaction.connection(connection -> each(connection, fact -> {
            long place = from.log.append(fact.opening().entry(Trail.HASHING).bytes());
            entries.add(new TrailEntryRecord(county(), place, fact.id()));
        }));
        if (entries.isEmpty()) {
            return new Written(from, 0);
        }
        TreeHead head = from.log.write();
        from.tiles.flush(transaction);
        Bulk.insert(TRAIL_ENTRY, ImmutableList.copyOf(TRAIL_ENTRY.fields()), entries, "")
                .execute(transaction);
        transaction
                .update(TRAIL)
                .set(TRAIL.SIZE, head.size())
                .where(TRAIL.COUNTY.eq(county()))
                .execute();
        return new Written(new Edge(from.log, from.tiles, head.size()), entries.size());
    }

    private interface Taken {
        void fact(FactEntry fact);
    }

    private void each(Connection connection, Taken taken) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TAKE)) {
            statement.setFetchSize(FETCHED);
            statement.setString(1, county());
            statement.setString(2, county());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    taken.fact(FactEntry.read(rows));
                }
            }
        }
    }

    /** Publishes what the trail has come to, unless that is done already or too few witnesses have seen it yet. */
    private void publish(long fence) {
        if (asked.isEmpty()) {
            asked = unpublished(fence).map(tree -> new Asked(tree.head().size(), witnesses.ask(tree)));
        }
        asked.flatMap(Asked::answer).ifPresent(answer -> {
            long size = asked.orElseThrow().size;
            asked = Optional.empty();
            answer.ifPresent(note -> publish(note, size, fence));
        });
    }

    /** What is to be published next, signed. */
    private Optional<PublishedTree> unpublished(long fence) {
        Record3<Long, Long, Boolean> state = trail.queries()
                .select(TRAIL.SIZE, TRAIL.PUBLISHED, DSL.field(TRAIL.CHECKPOINT.isNotNull()))
                .from(TRAIL)
                .where(TRAIL.COUNTY.eq(county()), TRAIL.FENCE.eq(fence))
                .fetchOptional()
                .orElseThrow(() -> new LostLeaseException(fence));
        if (state.value1().equals(state.value2()) && state.value3()) {
            return Optional.empty();
        }
        TreeHead head = at(state.value1()).log.write();
        String text = Checkpoint.of(trail.verifier().name(), head).toString();
        return Optional.of(new PublishedTree(trail, SignedNote.of(text, trail.signer()), head));
    }

    /** Tells whether witnesses are being asked, whose answer a later step looks for. */
    boolean isAsking() {
        return asked.isPresent();
    }

    private void publish(SignedNote checkpoint, long size, long fence) {
        int published = trail.queries()
                .update(TRAIL)
                .set(TRAIL.CHECKPOINT, checkpoint.toString())
                .set(TRAIL.PUBLISHED, size)
                .where(TRAIL.COUNTY.eq(county()), TRAIL.FENCE.eq(fence))
                .execute();
        if (published == 0) {
            throw new LostLeaseException(fence);
        }
    }

    private String county() {
        return trail.county().value();
    }

    /** Leaves the trail to another sequencer. */
    void leave() {
        lease.release();
    }
}
