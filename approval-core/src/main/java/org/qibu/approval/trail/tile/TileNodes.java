package org.qibu.approval.trail.tile;

import java.util.HashMap;
import java.util.Map;
import org.qibu.approval.trail.Hash;
import org.qibu.approval.trail.Nodes;
import org.qibu.approval.trail.TreeHash;

/**
 * The nodes of a tree from its tiles. A tile holds one level in eight; the nodes between are hashed from it when they are asked
 * for.
 *
 * @param size how many entries the tree has: it says how wide the last tile of each level is
 */
public record TileNodes(TreeHash hashing, Tiles tiles, long size) implements Nodes {
    @Override
    public Hash node(int level, long index) {
        return readOnce().node(level, index);
    }

    /** Reads each tile once; a proof needs at most two of each level: the one on its way, and the one at the right edge. */
    @Override
    public Nodes readOnce() {
        Map<TilePath, byte[]> read = new HashMap<>();
        return (level, index) -> node(level, index, read);
    }

    private Hash node(int level, long index, Map<TilePath, byte[]> read) {
        int within = level % TilePath.HEIGHT;
        long first = index << within;
        int count = 1 << within;
        int from = (int) (first % TilePath.FULL);
        TilePath path = path(level / TilePath.HEIGHT, first / TilePath.FULL);
        if (from + count > path.width()) {
            throw new IllegalArgumentException("no whole node " + level + "/" + index + " in a tree of " + size);
        }
        return hashing.subtree(read.computeIfAbsent(path, this::tile), from, count);
    }

    private TilePath path(int level, long index) {
        long onLevel = size >>> (TilePath.HEIGHT * level);
        long width = Math.min(TilePath.FULL, onLevel - index * TilePath.FULL);
        if (width < 1) {
            throw new IllegalArgumentException("no tile " + level + "/" + index + " in a tree of " + size);
        }
        return new TilePath(level, index, (int) width);
    }

    /** A partial tile that is no longer kept has become a full one, which begins with it. */
    private byte[] tile(TilePath path) {
        byte[] tile = tiles.read(path)
                .or(() -> tiles.read(path.whenFull()))
                .orElseThrow(() -> new MissingTileException(path, "is missing"));
        if (tile.length < path.width() * Hash.LENGTH) {
            throw new MissingTileException(path, "has only " + tile.length + " bytes");
        }
        return tile;
    }
}
