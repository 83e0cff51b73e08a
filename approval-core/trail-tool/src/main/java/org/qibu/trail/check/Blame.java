package org.qibu.trail.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.qibu.approval.trail.Hash;
import org.qibu.approval.trail.TreeHash;
import org.qibu.approval.trail.TreeHead;
import org.qibu.approval.trail.tile.TilePath;
import org.qibu.trail.place.PublishedLog;

/** Which hash of a tile is wrong, by what lies below: the entries, or the tiles of the next lower level. */
record Blame(PublishedLog log, TreeHash hashing, TreeHead signed) {
    /** Names the place in a full tile that does not come to the hash above it. */
    Difference in(TilePath path, List<Hash> hashes, Hash expected, Hash root) {
        List<Hash> below = below(path);
        boolean isSigned = below.size() == TilePath.FULL
                && hashing.subtree(Encoding.tile(below), 0, TilePath.FULL).equals(expected);
        return isSigned
                ? differing(path, hashes, below)
                : new Difference.TileDiffers(path, first(path, 0), first(path, hashes.size()) - 1, expected, root);
    }

    /** Names the place in a tile of the edge, whose hashes nothing but the root vouches for; empty if they agree with what is below. */
    Optional<Difference> inEdge(TilePath path, List<Hash> hashes) {
        List<Hash> below = below(path);
        int same = Encoding.same(hashes, below);
        if (same >= Math.min(hashes.size(), below.size())) {
            return Optional.empty();
        }
        TilePath bundle = new TilePath(TilePath.ENTRIES, path.index(), path.width());
        return Optional.of(
                path.level() == 0
                        ? new Arbiter(log, hashing, signed).between(bundle, path, below, hashes, same)
                        : differing(path, hashes, below));
    }

    private static Difference differing(TilePath path, List<Hash> hashes, List<Hash> below) {
        int same = Encoding.same(hashes, below);
        return new Difference.HashDiffers(
                path, first(path, same), first(path, same + 1) - 1, below.get(same), hashes.get(same));
    }

    /** The first entry below a hash of a tile. */
    private static long first(TilePath path, int within) {
        return (path.index() * TilePath.FULL + within) << (TilePath.HEIGHT * path.level());
    }

    /** What a tile must be by what lies below it, as far as that can be read. */
    private List<Hash> below(TilePath path) {
        // What is wrong with it besides is not what is asked here.
        Contents contents = new Contents(new Reading(log), ignored -> {});
        if (path.level() == 0) {
            return contents.entries(new TilePath(TilePath.ENTRIES, path.index(), path.width())).stream()
                    .flatMap(List::stream)
                    .map(hashing::leaf)
                    .toList();
        }
        long from = path.index() * TilePath.FULL;
        return LongStream.range(from, from + path.width())
                .mapToObj(index -> contents.hashes(TilePath.full(path.level() - 1, index)))
                .takeWhile(Optional::isPresent)
                .map(tile -> hashing.subtree(Encoding.tile(tile.orElseThrow()), 0, TilePath.FULL))
                .toList();
    }
}
