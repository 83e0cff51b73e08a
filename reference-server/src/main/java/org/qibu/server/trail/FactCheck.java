package org.qibu.server.trail;

import static org.qibu.server.schema.Tables.FACT;
import static org.qibu.server.schema.Tables.TRAIL;
import static org.qibu.server.schema.Tables.TRAIL_ENTRY;
import static org.qibu.server.schema.Tables.UNSEQUENCED;

import com.google.common.collect.ImmutableList;
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
    /** So many findings are told one by one; beyond them it is only said how many there are. */
    private static final int TOLD = 100;

    private static final int FETCHED = 1_000;

    private static final String READ = "select " + FactEntry.COLUMNS + ", e.place, e.fact"
            + " from qibu.trail_entry e left join qibu.fact f on f.id = e.fact and f.county = e.county "
            + FactEntry.JOIN
            + " where e.county = ? order by e.place";

    private final DSLContext queries;
    private final String county;
    private final KeptTiles tiles;
    private final LongConsumer progress;
    private final ImmutableList.Builder<Finding> told = ImmutableList.builder();
    private final long size;
    private long differences;
    private long places;
    private List<byte[]> bundle = List.of();

    private FactCheck(DSLContext queries, Trail trail, LongConsumer progress) {
        this.queries = queries;
        this.county = trail.county().value();
        this.tiles = new KeptTiles(queries, trail.county());
        this.progress = progress;
        this.size = queries.select(TRAIL.SIZE)
                .from(TRAIL)
                .where(TRAIL.COUNTY.eq(county))
                .fetchSingle(TRAIL.SIZE);
    }

    /**
     * What a check came to.
     *
     * @param facts how many facts have places
     * @param waiting how many wait for theirs
     * @param differences in how many things they and the log differ
     * @param first the first of those, in the order of the log
     */
    public record Report(long facts, long waiting, long differences, ImmutableList<Finding> first) {}

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
        findUnrecorded();
        findVanished();
        int waiting = queries.fetchCount(UNSEQUENCED, UNSEQUENCED.COUNTY.eq(county));
        return new Report(places, waiting, differences, told.build());
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
        int within = (int) (place % TilePath.FULL);
        if (within == 0 || bundle.isEmpty()) {
            bundle = bundle(place / TilePath.FULL);
        }
        return within < bundle.size() ? bundle.get(within) : new byte[0];
    }

    private List<byte[]> bundle(long index) {
        int width = (int) Math.min(TilePath.FULL, size - index * TilePath.FULL);
        try {
            return width < 1
                    ? List.of()
                    : EntryBundle.read(tiles.read(new TilePath(TilePath.ENTRIES, index, width))
                            .orElse(new byte[0]));
        } catch (IllegalArgumentException altered) {
            return List.of();
        }
    }

    /** The rest of a gap is only counted: a row put in by hand may name a place that no walk comes to. */
    private void requireUpTo(long end) {
        for (; places < end && differences < TOLD; places++) {
            found("trail.place-missing", places, "登记的是哪个事实，库里的这一行不在了。");
        }
        differences += Math.max(0, end - places);
        places = Math.max(places, end);
    }

    /** Facts that were put in past the trigger that has every one of them wait for its place, or were kept from waiting. */
    private void findUnrecorded() {
        queries.select(FACT.ID, FACT.STREAM, FACT.VERSION)
                .from(FACT)
                .where(FACT.COUNTY.eq(county))
                .andNotExists(DSL.selectOne().from(TRAIL_ENTRY).where(TRAIL_ENTRY.FACT.eq(FACT.ID)))
                .andNotExists(DSL.selectOne()
                        .from(UNSEQUENCED)
                        .where(UNSEQUENCED.COUNTY.eq(FACT.COUNTY), UNSEQUENCED.FACT.eq(FACT.ID)))
                .orderBy(FACT.ID)
                .limit(TOLD)
                .forEach(row -> add(Finding.of(
                                "trail.fact-unrecorded",
                                "事实（编号" + row.value1() + "）不在日志里，也不在等待入账的事实里：不是经本系统写入的，或者已从等待中删去。")
                        .at(row.value2() + "/" + row.value3())));
    }

    /** Facts that were taken out by hand before they had their places. */
    private void findVanished() {
        queries.select(UNSEQUENCED.FACT)
                .from(UNSEQUENCED)
                .where(UNSEQUENCED.COUNTY.eq(county))
                .andNotExists(DSL.selectOne().from(FACT).where(FACT.ID.eq(UNSEQUENCED.FACT)))
                .orderBy(UNSEQUENCED.FACT)
                .limit(TOLD)
                .forEach(row -> add(Finding.of("trail.fact-vanished", "等待入账的事实（编号" + row.value1() + "）不在库里了。")));
    }

    private void found(String code, long place, String what) {
        add(Finding.of(code, "日志第" + place + "条" + what));
    }

    private void add(Finding finding) {
        if (differences < TOLD) {
            told.add(finding);
        }
        differences++;
    }
}
