package org.qibu.approval.trail.tile;

import java.util.Arrays;
import org.qibu.approval.trail.Hash;

/** The tile at the right edge of a level, which grows until it is full. */
final class EdgeTile {
    private final long index;
    private final byte[] hashes = new byte[TilePath.FULL * Hash.LENGTH];
    private int width;
    private boolean isNew;

    EdgeTile(long index) {
        this.index = index;
    }

    /** Its place on its level. */
    long index() {
        return index;
    }

    /** How many hashes it has. */
    int width() {
        return width;
    }

    void add(Hash hash) {
        hash.copyTo(hashes, width * Hash.LENGTH);
        width++;
        isNew = true;
    }

    /** Tells whether it has grown since it was written. */
    boolean isNew() {
        return isNew;
    }

    void written() {
        isNew = false;
    }

    byte[] bytes() {
        return Arrays.copyOf(hashes, width * Hash.LENGTH);
    }
}
