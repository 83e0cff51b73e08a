package org.qibu.server.trail;

import static org.qibu.server.schema.Tables.TRAIL;
import static org.qibu.server.schema.Tables.UNSEQUENCED;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.qibu.approval.law.Finding;
import org.qibu.approval.trail.tile.EntryBundle;
import org.qibu.approval.trail.tile.TilePath;

/**
 * Holds every fact against the entry that was made of it: whatever was changed, removed, put in or moved in the database by hand is
 * named. That the entries are those that were signed is another question, which anyone can answer who reads the log.
 */
public final class FactCheck {
    private static final int FETCHED = 1_000;

    private static final String READ = "select " + FactEntry.COLUMNS + ", e.place, e.fact"
            + " from qibu.trail_entry e left join qibu.fact f on f.id = e.fact and f.county = e.county "
            + FactEntry.JOIN
            + " where e.county = ? order by e.place";

    private final DSLContext queries;
    private final Trail trail;
    private final String county;
    private final KeptTiles tiles;
    private final LongConsumer progress;
    private final Tally tally = new Tally();
    private final long size;
    private final long signed;
    private long places;
    private long bundleIndex = -1;
    private List<byte[]> bundle = List.of();

    private FactCheck(DSLContext queries, Trail trail, LongConsumer progress) {
        this.queries = queries;
        this.trail = trail;
        this.county = trail.county().value();
        this.tiles = new KeptTiles(queries, trail.county());
        this.progress = progress;
        var state = queries.select(TRAIL.SIZE, TRAIL.PUBLISHED)
                .from(TRAIL)
                .where(TRAIL.COUNTY.eq(county))
                .fetchSingle();
        this.size = state.value1();
        this.signed = state.value2();
    }

    /**
     * What a check came to.
     *
     * @param facts how many facts have places
     * @param waiting how many wait for theirs
     * @param differing in how many things they and the log differ, by the code of the findings
     * @param first the first findings of each kind
     */
    public record Report(
            long facts, long waiting, ImmutableSortedMap<String, Long> differing, ImmutableList<Finding> first) {
        /** In how many things they and the log differ. */
        public long differences() {
            return differing.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * Reads every fact and every entry, in one snapshot, while the county goes on working.
     *
     * @param progress is told how many are done
     */
    public static Report of(Trail trail, LongConsumer progress) {
        return trail.queries().transactionResult(inner -> {
            DSLContext snapshot = DSL.using(inner);
            snapshot.execute("set transaction isolation level repeatable read, read only");
            return within(snapshot, trail, progress);
        });
    }

    /** What a transaction sees. */
    static Report within(DSLContext transaction, Trail trail, LongConsumer progress) {
        return new FactCheck(transaction, trail, progress).report();
    }

    private Report report() {
        queries.connection(this::readAll);
        requireUpTo(size);
        new EdgeCheck(queries, trail.county(), tiles, tally, signed, size).run();
        new RowCheck(queries, county, tally).run();
        int waiting = queries.fetchCount(UNSEQUENCED, UNSEQUENCED.COUNTY.eq(county));
        return new Report(places, waiting, tally.counts(), tally.first());
    }

    private void readAll(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setFetchSize(FETCHED);
            statement.setString(1, county);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    read(rows);
                    progress.accept(places);
                }
            }
        }
    }

    private void read(ResultSet row) throws SQLException {
        long place = row.getLong("place");
        if (place >= size) {
            tally.add(Finding.of("trail.place-beyond", "登记了日志第" + place + "条，日志没有这一条。")
                    .remedy("日志共有" + size + "条，从0数起。"));
            return;
        }
        requireUpTo(place);
        places++;
        String fact = "的事实（编号" + row.getLong("fact") + "）";
        if (row.getObject("id") == null) {
            found("trail.fact-missing", place, fact + "不在库里了。");
        } else if (!Arrays.equals(recorded(place), entry(row))) {
            found("trail.fact-altered", place, fact + "与入账时不同：这一行、它的个人信息，或者所登记的序号被改动过。");
        }
    }

    /** What the fact comes to now; nothing if that can be no entry. */
    private static byte[] entry(ResultSet row) throws SQLException {
        try {
            return FactEntry.read(row).opening().entry(Trail.HASHING).bytes();
        } catch (IllegalArgumentException altered) {
            return new byte[0];
        }
    }

    /** What the log holds at a place; nothing where that is missing. */
    private byte[] recorded(long place) {
        long index = place / TilePath.FULL;
        if (index != bundleIndex) {
            bundle = bundle(index);
            bundleIndex = index;
        }
        int within = (int) (place % TilePath.FULL);
        return within < bundle.size() ? bundle.get(within) : new byte[0];
    }

    private List<byte[]> bundle(long index) {
        int width = (int) Math.min(TilePath.FULL, size - index * TilePath.FULL);
        try {
            return EntryBundle.read(
                    tiles.read(new TilePath(TilePath.ENTRIES, index, width)).orElse(new byte[0]));
        } catch (IllegalArgumentException altered) {
            return List.of();
        }
    }

    /** The rest of a gap is only counted: by a size that was altered by hand it may be longer than any walk. */
    private void requireUpTo(long end) {
        for (; places < end && tally.tells("trail.place-missing"); places++) {
            found("trail.place-missing", places, "登记的是哪个事实，库里的这一行不在了。");
        }
        tally.more("trail.place-missing", end - places);
        places = Math.max(places, end);
    }

    private void found(String code, long place, String what) {
        tally.add(Finding.of(code, "日志第" + place + "条" + what));
    }
}
