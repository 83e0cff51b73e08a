package org.qibu.approval.trail.tile;

import java.util.ArrayList;
import java.util.List;
import org.qibu.approval.trail.CompactRange;
import org.qibu.approval.trail.Hash;
import org.qibu.approval.trail.Nodes;
import org.qibu.approval.trail.TreeHash;
import org.qibu.approval.trail.TreeHead;

/**
 * A log kept in tiles: entries are appended, then written in one go, and only then is the head they come to one that may be
 * signed. What it holds in memory is the right edge, however long the log is. Not safe for several threads.
 */
public final class TileLog {
    private final TileStore tiles;
    private final TreeHash hashing;
    private final CompactRange range;
    /** The tile at the right edge of each level, from the lowest on. */
    private final List<EdgeTile> edges = new ArrayList<>();

    private final EntryBundle entries = new EntryBundle();

    private TileLog(TreeHash hashing, TileStore tiles, long size) {
        this.tiles = tiles;
        this.hashing = hashing;
        Nodes nodes = new TileNodes(hashing, tiles, size).readOnce();
        this.range = CompactRange.resume(hashing, size, nodes, this::made);
        lastBundle(size).forEach(entries::add);
        for (int level = 0; (size >>> (TilePath.HEIGHT * level)) > 0; level++) {
            takeUp(level, size >>> (TilePath.HEIGHT * level), nodes);
        }
    }

    /**
     * Takes up a log at the size of its last head; whatever was written beyond it is written again.
     *
     * @throws MissingTileException if a tile of that size is missing
     */
    public static TileLog at(TreeHash hashing, TileStore tiles, long size) {
        return new TileLog(hashing, tiles, size);
    }

    private void takeUp(int level, long onLevel, Nodes nodes) {
        EdgeTile edge = new EdgeTile(onLevel / TilePath.FULL);
        for (long i = edge.index() * TilePath.FULL; i < onLevel; i++) {
            edge.add(nodes.node(level * TilePath.HEIGHT, i));
        }
        edge.written();
        edges.add(edge);
    }

    private List<byte[]> lastBundle(long size) {
        int width = (int) (size % TilePath.FULL);
        if (width == 0) {
            return List.of();
        }
        TilePath path = new TilePath(TilePath.ENTRIES, size / TilePath.FULL, width);
        byte[] bundle = tiles.read(path)
                .or(() -> tiles.read(path.whenFull()))
                .orElseThrow(() -> new MissingTileException(path, "is missing"));
        List<byte[]> read = EntryBundle.read(bundle);
        if (read.size() < width) {
            throw new MissingTileException(path, "has only " + read.size() + " entries");
        }
        return read.subList(0, width);
    }

    /**
     * Appends an entry; hands back its place.
     *
     * @throws IllegalArgumentException if it is longer than 65,535 bytes
     */
    public long append(byte[] entry) {
        entries.add(entry);
        long place = range.append(hashing.leaf(entry));
        if (entries.count() == TilePath.FULL) {
            tiles.write(TilePath.full(TilePath.ENTRIES, place / TilePath.FULL), entries.bytes());
            entries.clear();
        }
        return place;
    }

    private void made(int level, long index, Hash hash) {
        if (level % TilePath.HEIGHT != 0) {
            return;
        }
        int tileLevel = level / TilePath.HEIGHT;
        if (tileLevel == edges.size()) {
            edges.add(new EdgeTile(0));
        }
        EdgeTile edge = edges.get(tileLevel);
        edge.add(hash);
        if (edge.width() == TilePath.FULL) {
            tiles.write(TilePath.full(tileLevel, edge.index()), edge.bytes());
            edges.set(tileLevel, new EdgeTile(edge.index() + 1));
        }
    }

    /** Writes what is not yet in full tiles, and hands back the head that all of it comes to. */
    public TreeHead write() {
        if (entries.count() > 0) {
            tiles.write(new TilePath(TilePath.ENTRIES, range.size() / TilePath.FULL, entries.count()), entries.bytes());
        }
        for (int level = 0; level < edges.size(); level++) {
            EdgeTile edge = edges.get(level);
            if (edge.isNew()) {
                tiles.write(new TilePath(level, edge.index(), edge.width()), edge.bytes());
                edge.written();
            }
        }
        return range.head();
    }
}
