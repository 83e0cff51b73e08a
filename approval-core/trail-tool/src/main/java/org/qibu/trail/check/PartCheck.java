package org.qibu.trail.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qibu.approval.trail.CompactRange;
import org.qibu.approval.trail.Hash;
import org.qibu.approval.trail.TreeHash;
import org.qibu.approval.trail.TreeHead;
import org.qibu.approval.trail.tile.TileNodes;
import org.qibu.approval.trail.tile.TilePath;
import org.qibu.trail.place.PublishedLog;

/**
 * Checks a part of a log under a head that is believed already, from the root down: the last tile of every level must come to the
 * root, every other tile to its hash in the tile above, and every entry to its hash in the lowest tile. So each look at a log can go
 * over a piece of it, and many looks over the whole, while what a look reads stays bounded. Ends at the first difference. Not safe
 * for several threads.
 */
public final class PartCheck {
    private final Contents contents;
    private final TreeHash hashing;
    private final TreeHead signed;
    private final TreeTiles tiles;
    private final Blame blame;
    private final boolean readsEntries;
    /** The tiles that were found to lead to the root; of the lowest level only the last, or they would fill the memory. */
    private final Map<TilePath, List<Hash>> believed = new HashMap<>();

    private @Nullable Difference first;

    private PartCheck(PublishedLog log, TreeHash hashing, TreeHead signed, boolean readsEntries) {
        this.contents = new Contents(new Reading(log), this::found);
        this.hashing = hashing;
        this.signed = signed;
        this.tiles = new TreeTiles(signed.size());
        this.blame = new Blame(log, hashing, signed);
        this.readsEntries = readsEntries;
    }

    /**
     * What came of it.
     *
     * @param next the lowest tile at which the next part begins: behind the last one that holds, or the one that does not, so that
     *     it is named again until it is mended
     * @param difference the first difference; empty if the part holds
     */
    public record Part(long next, Optional<Difference> difference) {}

    /**
     * Checks so many of the lowest tiles from one on, each with the tiles above it, and begins again at the first behind the last.
     * The last tiles of all levels are checked always.
     *
     * @param signed the head, whose signature was checked
     * @param from the place of a tile on the lowest level, from zero; one that is not there counts from the beginning again
     * @param count how many; none twice
     * @param readsEntries whether the entries are read as well
     * @throws org.qibu.trail.place.UnreadableLogException if a place cannot be read, from which nothing follows about the log
     */
    public static Part of(
            PublishedLog log, TreeHash hashing, TreeHead signed, long from, long count, boolean readsEntries) {
        return new PartCheck(log, hashing, signed, readsEntries).run(from, count);
    }

    private Part run(long from, long count) {
        long all = tiles.lowest();
        long next = all == 0 ? 0 : from % all;
        edge();
        for (long done = 0; first == null && done < Math.min(count, all); done++) {
            lowest(tiles.at(0, next));
            next = first == null ? (next + 1) % all : next;
        }
        return new Part(next, Optional.ofNullable(first));
    }

    private void found(Difference difference) {
        if (first == null) {
            first = difference;
        }
    }

    /** Reads the last tile of every level that is not full: all their hashes, and no others, make the root. */
    private void edge() {
        List<TilePath> paths = tiles.edge();
        paths.forEach(path -> contents.hashes(path).ifPresent(hashes -> believed.put(path, hashes)));
        if (first != null) {
            return;
        }
        TileNodes nodes = new TileNodes(
                hashing, path -> Optional.ofNullable(believed.get(path)).map(Encoding::tile), signed.size());
        TreeHead made = CompactRange.resume(hashing, signed.size(), nodes, (level, index, hash) -> {})
                .head();
        if (!made.equals(signed)) {
            found(paths.stream()
                    .flatMap(path -> blame.inEdge(path, hashes(path)).stream())
                    .findFirst()
                    .orElseGet(() -> new Difference.EdgeDiffers(signed, made.root())));
        }
    }

    private List<Hash> hashes(TilePath path) {
        return believed.getOrDefault(path, List.of());
    }

    private void lowest(TilePath path) {
        Optional<List<Hash>> leaves = leading(path);
        if (leaves.isPresent() && readsEntries) {
            TilePath bundle = new TilePath(TilePath.ENTRIES, path.index(), path.width());
            contents.entries(bundle).ifPresent(entries -> compare(bundle, leaves.get(), entries));
        }
    }

    /** The hashes of a tile if they lead to the root; empty after what is wrong is told. */
    private Optional<List<Hash>> leading(TilePath path) {
        if (believed.containsKey(path)) {
            return Optional.of(hashes(path));
        }
        TilePath above = tiles.at(path.level() + 1, path.index() / TilePath.FULL);
        Optional<List<Hash>> over = leading(above);
        Optional<List<Hash>> hashes = over.flatMap(any -> contents.hashes(path));
        if (hashes.isEmpty()) {
            return hashes;
        }
        Hash expected = over.get().get((int) (path.index() % TilePath.FULL));
        Hash root = hashing.subtree(Encoding.tile(hashes.get()), 0, TilePath.FULL);
        if (!root.equals(expected)) {
            found(blame.in(path, hashes.get(), expected, root));
            return Optional.empty();
        }
        if (path.level() > 0) {
            believed.put(path, hashes.get());
        }
        return hashes;
    }

    private void compare(TilePath bundle, List<Hash> signedLeaves, List<byte[]> entries) {
        List<Hash> leaves = entries.stream().map(hashing::leaf).toList();
        int same = Encoding.same(leaves, signedLeaves);
        long index = bundle.index() * TilePath.FULL + same;
        if (same < Math.min(leaves.size(), bundle.width())) {
            Tampering how = Tampering.of(leaves, signedLeaves, same);
            found(new Difference.EntryDiffers(index, bundle, how, signedLeaves.get(same), leaves.get(same)));
        } else if (leaves.size() != bundle.width()) {
            found(new Difference.WrongCount(bundle, index, bundle.width(), leaves.size()));
        }
    }
}
