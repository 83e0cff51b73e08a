package org.qibu.server.trail;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.qibu.approval.code.DivisionCode;
import org.qibu.approval.store.StreamId;
import org.qibu.approval.trail.note.Checkpoint;
import org.qibu.approval.trail.tile.EntryBundle;
import org.qibu.approval.trail.tile.TilePath;
import org.qibu.server.database.Database;
import org.qibu.server.database.TestDatabase;
import org.qibu.server.keys.MasterKey;
import org.qibu.server.store.Append;
import org.qibu.server.store.Diary;
import org.qibu.server.store.FactStore;
import org.qibu.server.store.JooqFactStore;
import org.qibu.server.store.Projections;

/** A county that writes diaries, with its trail. */
record Diaries(DSLContext queries, DivisionCode county, MasterKey master, FactStore store) {
    static final String ORIGIN = "example.com/trail";

    /** On the database of all tests. */
    static Diaries of(String county, Path keys) {
        return on(TestDatabase.get(), county, keys);
    }

    static Diaries on(Database database, String county, Path keys) {
        DSLContext queries = database.queries();
        MasterKey master = MasterKey.openOrMake(keys.resolve("master.key"));
        return new Diaries(
                queries,
                DivisionCode.parse(county),
                master,
                new JooqFactStore(queries, master, new Projections(ImmutableList.of())));
    }

    /** The same county by other connections, or in another database. */
    Diaries on(DSLContext others) {
        return new Diaries(
                others, county, master, new JooqFactStore(others, master, new Projections(ImmutableList.of())));
    }

    StreamId<Diary> fresh() {
        return Diary.KIND.stream(county, UUID.randomUUID().toString());
    }

    /** Writes so many facts, all of them in one transaction. */
    void write(int facts) {
        StreamId<Diary> diary = fresh();
        String[] pages = IntStream.range(0, facts).mapToObj(i -> "第" + i + "页").toArray(String[]::new);
        store.append(Append.on(diary.at(0)).with(diary, Diary.pages(pages)));
    }

    Trail trail() {
        return trail(queries);
    }

    /** The same trail by other connections. */
    Trail trail(DSLContext others) {
        return Trail.open(others, county, master, ORIGIN);
    }

    Sequencer sequencer() {
        return sequencer(queries, Duration.ofMinutes(1));
    }

    Sequencer sequencer(DSLContext others, Duration lease) {
        return sequencer(others, lease, Witnesses.none());
    }

    Sequencer sequencer(DSLContext others, Duration lease, Witnesses witnesses) {
        return new Sequencer(trail(others), new Lease(others, county, UUID.randomUUID(), lease), witnesses);
    }

    /** The facts of the county, in the order of their numbers. */
    List<Long> facts() {
        return queries.fetch("select id from qibu.fact where county = ? order by id", county.value())
                .getValues(0, Long.class);
    }

    /** The facts that have a place, in the order of their places. */
    List<Long> placed() {
        return queries.fetch("select fact from qibu.trail_entry where county = ? order by place", county.value())
                .getValues(0, Long.class);
    }

    int waiting() {
        return queries.fetchCount(DSL.table("qibu.unsequenced"), DSL.condition("county = ?", county.value()));
    }

    Checkpoint published() {
        return Checkpoint.parse(trail().checkpoint().orElseThrow().text());
    }

    /** The published entries, as any client reads them. */
    List<byte[]> entries() {
        Trail trail = trail();
        long size = published().tree().size();
        ImmutableList.Builder<byte[]> entries = ImmutableList.builder();
        for (long from = 0; from < size; from += TilePath.FULL) {
            int width = (int) Math.min(TilePath.FULL, size - from);
            TilePath path = new TilePath(TilePath.ENTRIES, from / TilePath.FULL, width);
            entries.addAll(EntryBundle.read(trail.tiles().read(path).orElseThrow()));
        }
        return entries.build();
    }

    /** What the facts with places come to, in the order of these, as they stand in the database. */
    List<byte[]> commitments() {
        List<byte[]> commitments = new ArrayList<>();
        queries.connection(connection -> {
            try (PreparedStatement statement = connection.prepareStatement("select " + FactEntry.COLUMNS
                    + " from qibu.trail_entry e join qibu.fact f on f.id = e.fact " + FactEntry.JOIN
                    + " where e.county = ? order by e.place")) {
                statement.setString(1, county.value());
                ResultSet rows = statement.executeQuery();
                while (rows.next()) {
                    commitments.add(
                            FactEntry.read(rows).opening().entry(Trail.HASHING).bytes());
                }
            }
        });
        return commitments;
    }
}
