package org.qibu.server.trail;

import static org.qibu.server.schema.Tables.TRAIL_TILE;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.qibu.approval.code.DivisionCode;
import org.qibu.approval.trail.Hash;
import org.qibu.approval.trail.tile.TilePath;
import org.qibu.approval.trail.tile.TileStore;
import org.qibu.server.schema.tables.records.TrailTileRecord;
import org.qibu.server.store.Bulk;

/**
 * Tiles and bundles in the database: one row for each place, as wide as it has grown. What is written waits in memory for
 * {@link #flush}, so that it stands or falls with the entries. Not safe for several threads while it is written to.
 */
public final class KeptTiles implements TileStore {
    /** Every entry is a commitment, with its length before it. */
    private static final int BUNDLED = Short.BYTES + Hash.LENGTH;

    private final DSLContext queries;
    private final DivisionCode county;
    private final Map<Place, byte[]> waiting = new LinkedHashMap<>();

    private record Place(int level, long index) {}

    KeptTiles(DSLContext queries, DivisionCode county) {
        this.queries = queries;
        this.county = county;
    }

    /** The content at a path, also where it has grown wider since; empty while it is narrower. */
    @Override
    public Optional<byte[]> read(TilePath path) {
        return queries.select(TRAIL_TILE.CONTENT)
                .from(TRAIL_TILE)
                .where(
                        TRAIL_TILE.COUNTY.eq(county.value()),
                        TRAIL_TILE.LEVEL.eq((short) path.level()),
                        TRAIL_TILE.PLACE.eq(path.index()))
                .fetchOptional(TRAIL_TILE.CONTENT)
                .flatMap(content -> beginning(content, path));
    }

    private static Optional<byte[]> beginning(byte[] content, TilePath path) {
        int length = path.width() * (path.level() == TilePath.ENTRIES ? BUNDLED : Hash.LENGTH);
        return length > content.length ? Optional.empty() : Optional.of(Arrays.copyOf(content, length));
    }

    @Override
    public void write(TilePath path, byte[] content) {
        waiting.put(new Place(path.level(), path.index()), content);
    }

    /** Writes what waits, in the transaction of these queries. */
    void flush(DSLContext transaction) {
        List<TrailTileRecord> rows = new ArrayList<>();
        waiting.forEach((place, content) ->
                rows.add(new TrailTileRecord(county.value(), (short) place.level(), place.index(), content)));
        Bulk.upsert(TRAIL_TILE, ImmutableList.copyOf(TRAIL_TILE.fields()), rows).execute(transaction);
        waiting.clear();
    }
}
