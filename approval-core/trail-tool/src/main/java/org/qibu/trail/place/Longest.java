package org.qibu.trail.place;

import org.qibu.approval.trail.tile.TilePath;

/** How much is read of what a stranger publishes. */
final class Longest {
    private Longest() {}

    static int of(TilePath path) {
        return path.level() == TilePath.ENTRIES ? PublishedLog.LONGEST_BUNDLE : PublishedLog.LONGEST_TILE;
    }
}
