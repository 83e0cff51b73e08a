package org.qibu.approval.trail.tile;

import java.util.Arrays;
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
    /** A tile spans so many levels of the tree. */
    static final int HEIGHT = 8;

    @Override
    public Hash node(int level, long index) {
        int within = level % HEIGHT;
        long first = index << within;
        TilePath path = path(level / HEIGHT, first / TilePath.FULL);
        byte[] tile = tile(path);
        int from = (int) (first % TilePath.FULL);
        int count = 1 << within;
        if (from + count > path.width()) {
            throw new IllegalArgumentException("no whole node " + level + "/" + index + " in a tree of " + size);
        }
        Hash[] nodes = new Hash[count];
        for (int i = 0; i < count; i++) {
            int at = (from + i) * Hash.LENGTH;
            nodes[i] = Hash.of(Arrays.copyOfRange(tile, at, at + Hash.LENGTH));
        }
        for (int left = count; left > 1; left /= 2) {
            for (int i = 0; i < left / 2; i++) {
                nodes[i] = hashing.node(nodes[2 * i], nodes[2 * i + 1]);
            }
        }
        return nodes[0];
    }

    private TilePath path(int level, long index) {
        long onLevel = size >>> (HEIGHT * level);
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
