package org.qibu.server.trail;

import static org.qibu.server.schema.Tables.TRAIL_TILE;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.qibu.approval.code.DivisionCode;
import org.qibu.approval.law.Finding;
import org.qibu.approval.trail.Hash;
import org.qibu.approval.trail.tile.EntryBundle;
import org.qibu.approval.trail.tile.TilePath;

/**
 * Holds the hashes beyond the latest checkpoint against the entries: they will be signed as they are kept, and until then nobody but who
 * keeps them can tell. Up to the checkpoint the check of the log does so.
 *
 * @param signed what the latest checkpoint covers
 * @param size what the log has come to
 */
record EdgeCheck(DSLContext queries, DivisionCode county, KeptTiles tiles, Tally tally, long signed, long size) {
    private static final int FETCHED = 50;

    private static final int HIGHEST = 7;

    void run() {
        // A size that somebody altered may be larger than any tree: beyond these levels there are no tiles.
        for (int level = 0; level <= HIGHEST && first(level) < end(level); level++) {
            check(level);
        }
    }

    /** The first hash of a level that the checkpoint does not cover. */
    private long first(int level) {
        return signed >>> (TilePath.HEIGHT * level);
    }

    private long end(int level) {
        return size >>> (TilePath.HEIGHT * level);
    }

    /** Reads what is there: what is missing is another finding. */
    private void check(int level) {
        long first = first(level);
        long end = end(level);
        try (Cursor<Record2<Long, byte[]>> rows = queries.select(TRAIL_TILE.PLACE, TRAIL_TILE.CONTENT)
                .from(TRAIL_TILE)
                .where(
                        TRAIL_TILE.COUNTY.eq(county.value()),
                        TRAIL_TILE.LEVEL.eq((short) level),
                        TRAIL_TILE.PLACE.between(first / TilePath.FULL, (end - 1) / TilePath.FULL))
                .orderBy(TRAIL_TILE.PLACE)
                .fetchSize(FETCHED)
                .fetchLazy()) {
            for (Record2<Long, byte[]> row : rows) {
                long begin = row.value1() * TilePath.FULL;
                check(TilePath.full(level, row.value1()), row.value2(), (int) (Math.max(first, begin) - begin), (int)
                        Math.min(TilePath.FULL, end - begin));
            }
        }
    }

    private void check(TilePath tile, byte[] content, int from, int to) {
        List<byte[]> entries = tile.level() == 0 ? bundle(tile.index(), to) : List.of();
        for (int i = from; i < Math.min(to, content.length / Hash.LENGTH); i++) {
            Hash found = Hash.of(Arrays.copyOfRange(content, i * Hash.LENGTH, (i + 1) * Hash.LENGTH));
            Optional<Hash> expected = tile.level() > 0
                    ? below(tile, i)
                    : Optional.of(i).filter(at -> at < entries.size()).map(at -> Trail.HASHING.leaf(entries.get(at)));
            if (expected.isPresent() && !expected.get().equals(found)) {
                tally.add(Finding.of("trail.tile-altered", "第" + i + "个散列（从0数起）不是按条目算出的：现为" + found + "。")
                        .remedy("应为" + expected.get() + "。")
                        .at(tile.toString()));
            }
        }
    }

    private Optional<Hash> below(TilePath tile, int within) {
        return tiles.read(TilePath.full(tile.level() - 1, tile.index() * TilePath.FULL + within))
                .map(children -> Trail.HASHING.subtree(children, 0, TilePath.FULL));
    }

    private List<byte[]> bundle(long index, int width) {
        try {
            return tiles.read(new TilePath(TilePath.ENTRIES, index, width))
                    .map(EntryBundle::read)
                    .orElse(List.of());
        } catch (IllegalArgumentException altered) {
            return List.of();
        }
    }
}
