package org.qibu.approval.trail.tile;

import java.util.ArrayList;
import java.util.List;
import org.qibu.approval.trail.CompactRange;
import org.qibu.approval.trail.Hash;
import org.qibu.approval.trail.Nodes;
import org.qibu.approval.trail.Prover;
import org.qibu.approval.trail.TreeHash;
import org.qibu.approval.trail.TreeHead;
import org.qibu.approval.trail.Verdict;

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

    private TileLog(TreeHash hashing, TileStore tiles, long size, Nodes nodes) {
        this.tiles = tiles;
        this.hashing = hashing;
        this.range = CompactRange.resume(hashing, size, nodes, this::made);
        for (int level = 0; (size >>> (TilePath.HEIGHT * level)) > 0; level++) {
            takeUp(level, size >>> (TilePath.HEIGHT * level), nodes);
        }
    }

    /** Begins a log; whatever was written where no head was ever signed is written again. */
    public static TileLog begin(TreeHash hashing, TileStore tiles) {
        return at(hashing, tiles, new TreeHead(0, hashing.empty()));
    }

    /**
     * Takes up a log at the head that was signed last; whatever was written beyond it is written again.
     *
     * @throws MissingTileException if a tile of that size is missing
     * @throws AlteredTilesException if the tiles come to another head
     */
    public static TileLog at(TreeHash hashing, TileStore tiles, TreeHead signed) {
        return at(hashing, tiles, signed.size(), signed);
    }

    /**
     * Takes up a log that was written further than it was signed. Nothing is appended to tiles that do not hold what was signed:
     * the next head would contradict the last one, and the log itself would look like a forgery.
     *
     * @param signed the head that was signed last, which is not beyond the size
     * @throws MissingTileException if a tile of that size is missing
     * @throws AlteredTilesException if the tree of the tiles does not begin with the signed one
     */
    public static TileLog at(TreeHash hashing, TileStore tiles, long size, TreeHead signed) {
        Nodes nodes = new TileNodes(hashing, tiles, size).readOnce();
        TileLog log = new TileLog(hashing, tiles, size, nodes);
        Verdict grown =
                new Prover(hashing, nodes, size).consistency(signed.size()).verify(hashing, signed, log.range.head());
        if (!grown.holds()) {
            throw new AlteredTilesException("the tiles of " + size + " entries do not begin with the tree of "
                    + signed.size() + " that was signed");
        }
        log.takeUpEntries(nodes);
        return log;
    }

    /** The entries of the last bundle, which is written again when it has grown: each must be what its leaf says. */
    private void takeUpEntries(Nodes nodes) {
        long from = range.size() - range.size() % TilePath.FULL;
        for (byte[] entry : lastBundle(range.size())) {
            if (!hashing.leaf(entry).equals(nodes.node(0, from + entries.count()))) {
                throw new AlteredTilesException("entry " + (from + entries.count()) + " is not what its leaf says");
            }
            entries.add(entry);
        }
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
        List<byte[]> read = entries(path, bundle);
        if (read.size() < width) {
            throw new MissingTileException(path, "has only " + read.size() + " entries");
        }
        return read.subList(0, width);
    }

    private static List<byte[]> entries(TilePath path, byte[] bundle) {
        try {
            return EntryBundle.read(bundle);
        } catch (IllegalArgumentException malformed) {
            throw new AlteredTilesException(path + " is " + malformed.getMessage());
        }
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
