package org.qibu.trail.check;

import java.util.List;
import java.util.stream.IntStream;
import org.qibu.approval.trail.tile.TilePath;

/** Which tiles a tree of so many entries has. */
record TreeTiles(long size) {
    /** The tile at a place of a level, as wide as it is. */
    TilePath at(int level, long index) {
        long width = Math.min(TilePath.FULL, onLevel(level) - index * TilePath.FULL);
        return new TilePath(level, index, (int) width);
    }

    /** The last tile of every level on which it is not full, the lowest first: all their hashes, and no others, make the root. */
    List<TilePath> edge() {
        return IntStream.iterate(0, level -> onLevel(level) > 0, level -> level + 1)
                .filter(level -> onLevel(level) % TilePath.FULL > 0)
                .mapToObj(level -> at(level, onLevel(level) / TilePath.FULL))
                .toList();
    }

    /** How many tiles the lowest level has. */
    long lowest() {
        return size / TilePath.FULL + (size % TilePath.FULL > 0 ? 1 : 0);
    }

    /** How many hashes a level has; none above the highest, where the shift would begin anew. */
    private long onLevel(int level) {
        int shift = TilePath.HEIGHT * level;
        return shift < Long.SIZE ? size >>> shift : 0;
    }
}
