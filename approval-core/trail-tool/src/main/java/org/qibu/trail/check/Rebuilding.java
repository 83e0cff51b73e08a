package org.qibu.trail.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.qibu.approval.trail.CompactRange;
import org.qibu.approval.trail.Hash;
import org.qibu.approval.trail.TreeHash;
import org.qibu.approval.trail.TreeHead;
import org.qibu.approval.trail.tile.TilePath;
import org.qibu.trail.place.PublishedLog;

/**
 * One walk through a log, bundle by bundle. A tile of a higher level is compared as soon as the entries below it are all there, so
 * that no more is kept than one tile of each level. Ends at the first difference. Not safe for several threads.
 */
final class Rebuilding {
    private final Reading reading;
    private final Contents contents;
    private final TreeHash hashing;
    private final TreeHead signed;
    private final Arbiter arbiter;
    private final CompactRange range;
    private final TreeMap<Integer, List<Hash>> edges = new TreeMap<>();
    private @Nullable Difference first;

    Rebuilding(PublishedLog log, TreeHash hashing, TreeHead signed) {
        this.reading = new Reading(log);
        this.contents = new Contents(reading, this::found);
        this.hashing = hashing;
        this.signed = signed;
        this.arbiter = new Arbiter(log, hashing, signed);
        this.range = CompactRange.empty(hashing, this::made);
    }

    CheckReport run(LongConsumer progress) {
        for (long index = 0; first == null && index * TilePath.FULL < signed.size(); index++) {
            int width = (int) Math.min(TilePath.FULL, signed.size() - index * TilePath.FULL);
            bundle(new TilePath(TilePath.ENTRIES, index, width));
            progress.accept(range.size());
        }
        if (first == null) {
            edges.forEach(this::edge);
        }
        if (first == null && !range.head().equals(signed)) {
            found(new Difference.RootDiffers(signed, range.head().root()));
        }
        return new CheckReport(
                signed.size(),
                reading.counts(range.size()),
                Optional.ofNullable(first).stream().toList());
    }

    private void found(Difference difference) {
        if (first == null) {
            first = difference;
        }
    }

    private void bundle(TilePath path) {
        contents.entries(path).ifPresent(entries -> leaves(path, entries));
    }

    private void leaves(TilePath path, List<byte[]> entries) {
        TilePath tile = new TilePath(0, path.index(), path.width());
        List<Hash> leaves = entries.stream().map(hashing::leaf).toList();
        Optional<List<Hash>> published = contents.hashes(tile);
        if (published.isEmpty()) {
            return;
        }
        int same = Encoding.same(leaves, published.get());
        if (same < Math.min(leaves.size(), path.width())) {
            found(arbiter.between(path, tile, leaves, published.get(), same));
        } else if (leaves.size() != path.width()) {
            long index = path.index() * TilePath.FULL + same;
            found(new Difference.WrongCount(path, index, path.width(), leaves.size()));
        } else {
            stale(path, Encoding.ends(entries), () -> Encoding.bundle(entries));
            stale(tile, Encoding.everyHash(), () -> Encoding.tile(leaves));
            leaves.forEach(range::append);
        }
    }

    private void made(int level, long index, Hash hash) {
        if (level == 0 || level % TilePath.HEIGHT != 0) {
            return;
        }
        List<Hash> edge = edges.computeIfAbsent(level / TilePath.HEIGHT, any -> new ArrayList<>());
        edge.add(hash);
        if (edge.size() == TilePath.FULL) {
            compare(TilePath.full(level / TilePath.HEIGHT, index / TilePath.FULL), edge);
            edge.clear();
        }
    }

    private void edge(int level, List<Hash> hashes) {
        if (!hashes.isEmpty()) {
            long onLevel = signed.size() >>> (TilePath.HEIGHT * level);
            compare(new TilePath(level, onLevel / TilePath.FULL, hashes.size()), hashes);
        }
    }

    private void compare(TilePath path, List<Hash> rebuilt) {
        Optional<List<Hash>> published = contents.hashes(path);
        if (published.isEmpty()) {
            return;
        }
        int same = Encoding.same(rebuilt, published.get());
        if (same < path.width()) {
            long below = 1L << (TilePath.HEIGHT * path.level());
            long from = (path.index() * TilePath.FULL + same) * below;
            found(new Difference.HashDiffers(
                    path,
                    from,
                    from + below - 1,
                    rebuilt.get(same),
                    published.get().get(same)));
        } else {
            stale(path, Encoding.everyHash(), () -> Encoding.tile(rebuilt));
        }
    }

    private void stale(TilePath path, Encoding.Ends ends, Supplier<byte[]> content) {
        reading.stale(path, ends, content).ifPresent(this::found);
    }
}
