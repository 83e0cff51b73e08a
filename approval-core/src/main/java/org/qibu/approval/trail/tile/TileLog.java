package org.qibu.approval.trail.tile;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
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
    private final Tiles tiles;
    private final TreeHash hashing;
    private final CompactRange range;
    private final TreeMap<Integer, Edge> edges = new TreeMap<>();
    private final List<byte[]> entries;

    /** The hashes of the tile at the right edge of a level, and where it is. */
    private static final class Edge {
        private final List<Hash> hashes = new ArrayList<>();
        private long index;
        private boolean isNew;
    }

    private TileLog(TreeHash hashing, Tiles tiles, long size) {
        this.hashing = hashing;
        this.tiles = tiles;
        Nodes nodes = new TileNodes(hashing, tiles, size).readOnce();
        this.range = CompactRange.resume(hashing, size, nodes, this::made);
        this.entries = new ArrayList<>(lastBundle(size));
        for (int level = 0; (size >>> (TileNodes.HEIGHT * level)) > 0; level++) {
            takeUp(level, size >>> (TileNodes.HEIGHT * level), nodes);
        }
    }

    /**
     * Takes up a log at the size of its last head; whatever was written beyond it is written again.
     *
     * @throws MissingTileException if a tile of that size is missing
     */
    public static TileLog at(TreeHash hashing, Tiles tiles, long size) {
        return new TileLog(hashing, tiles, size);
    }

    private void takeUp(int level, long onLevel, Nodes nodes) {
        Edge edge = new Edge();
        edge.index = onLevel / TilePath.FULL;
        for (long i = edge.index * TilePath.FULL; i < onLevel; i++) {
            edge.hashes.add(nodes.node(level * TileNodes.HEIGHT, i));
        }
        edges.put(level, edge);
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
        if (entry.length > EntryBundle.LONGEST) {
            throw new IllegalArgumentException("an entry of " + entry.length + " bytes");
        }
        entries.add(entry.clone());
        long place = range.append(hashing.leaf(entry));
        if (entries.size() == TilePath.FULL) {
            tiles.write(TilePath.full(TilePath.ENTRIES, place / TilePath.FULL), EntryBundle.of(entries));
            entries.clear();
        }
        return place;
    }

    private void made(int level, long index, Hash hash) {
        if (level % TileNodes.HEIGHT != 0) {
            return;
        }
        int tileLevel = level / TileNodes.HEIGHT;
        Edge edge = edges.computeIfAbsent(tileLevel, any -> new Edge());
        edge.hashes.add(hash);
        edge.isNew = true;
        if (edge.hashes.size() == TilePath.FULL) {
            tiles.write(TilePath.full(tileLevel, edge.index), bytes(edge.hashes));
            edge.hashes.clear();
            edge.index = index / TilePath.FULL + 1;
            edge.isNew = false;
        }
    }

    /** Writes what is not yet in full tiles, and hands back the head that all of it comes to. */
    public TreeHead write() {
        if (!entries.isEmpty()) {
            tiles.write(
                    new TilePath(TilePath.ENTRIES, range.size() / TilePath.FULL, entries.size()),
                    EntryBundle.of(entries));
        }
        edges.forEach((level, edge) -> {
            if (edge.isNew) {
                tiles.write(new TilePath(level, edge.index, edge.hashes.size()), bytes(edge.hashes));
                edge.isNew = false;
            }
        });
        return range.head();
    }

    private static byte[] bytes(List<Hash> hashes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(hashes.size() * Hash.LENGTH);
        hashes.forEach(hash -> bytes.writeBytes(hash.bytes()));
        return bytes.toByteArray();
    }
}
