package org.qibu.trail.watch;

import java.util.List;
import java.util.Optional;
import org.qibu.approval.trail.CompactRange;
import org.qibu.approval.trail.TreeHash;
import org.qibu.approval.trail.tile.EntryBundle;
import org.qibu.approval.trail.tile.TilePath;
import org.qibu.approval.trail.tile.Tiles;

/** The entries of a log of this size. */
record Entries(Tiles tiles, long size) {
    /** Appends all that a tree does not have yet; false if a bundle is missing or has not the entries it must have. */
    boolean appendTo(CompactRange range, TreeHash hashing) {
        while (range.size() < size) {
            long index = range.size() / TilePath.FULL;
            int width = (int) Math.min(TilePath.FULL, size - index * TilePath.FULL);
            int from = (int) (range.size() % TilePath.FULL);
            List<byte[]> entries = bundle(new TilePath(TilePath.ENTRIES, index, width));
            if (entries.size() < width) {
                return false;
            }
            entries.subList(from, width).forEach(entry -> range.append(hashing.leaf(entry)));
        }
        return true;
    }

    private List<byte[]> bundle(TilePath path) {
        Optional<byte[]> content = tiles.read(path).or(() -> tiles.read(path.whenFull()));
        try {
            return content.map(EntryBundle::read).orElse(List.of());
        } catch (IllegalArgumentException cut) {
            return List.of();
        }
    }
}
