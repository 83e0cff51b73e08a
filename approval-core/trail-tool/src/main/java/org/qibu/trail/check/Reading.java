package org.qibu.trail.check;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.qibu.approval.trail.tile.TilePath;
import org.qibu.trail.place.PublishedLog;

/** Reads a log and counts what it reads. Not safe for several threads. */
final class Reading {
    private final PublishedLog log;
    private long bundles;
    private long tiles;
    private long partials;
    private long bytes;
    private boolean wasReadFromFull;

    Reading(PublishedLog log) {
        this.log = log;
    }

    Optional<byte[]> bundle(TilePath path) {
        Optional<byte[]> content = content(path);
        bundles += content.isPresent() ? 1 : 0;
        return content;
    }

    Optional<byte[]> tile(TilePath path) {
        Optional<byte[]> content = content(path);
        tiles += content.isPresent() ? 1 : 0;
        return content;
    }

    /** A partial one may be deleted once the full one is there, which begins with it. */
    private Optional<byte[]> content(TilePath path) {
        Optional<byte[]> content = log.read(path);
        wasReadFromFull = false;
        if (content.isEmpty() && !path.isFull()) {
            content = log.read(path.whenFull());
            wasReadFromFull = content.isPresent();
        }
        content.ifPresent(read -> bytes += read.length);
        return content;
    }

    /** Tells whether what was read last stands in the place of a partial one that is no longer kept. */
    boolean wasReadFromFull() {
        return wasReadFromFull;
    }

    /** The first partial one still kept beside this one that does not begin it; wider ones are not yet signed. */
    Optional<Difference> stale(TilePath path, Encoding.Ends ends, Supplier<byte[]> content) {
        for (int width : log.partialWidths(path)) {
            if (width >= path.width()) {
                break;
            }
            TilePath partial = new TilePath(path.level(), path.index(), width);
            byte[] kept = log.read(partial).orElse(new byte[0]);
            partials++;
            bytes += kept.length;
            if (!Arrays.equals(kept, Arrays.copyOf(content.get(), ends.after(width)))) {
                return Optional.of(new Difference.StalePartial(partial));
            }
        }
        return Optional.empty();
    }

    CheckReport.Counts counts(long entries) {
        return new CheckReport.Counts(entries, bundles, tiles, partials, bytes);
    }
}
