package org.qibu.trail.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.qibu.approval.trail.Hash;
import org.qibu.approval.trail.tile.EntryBundle;
import org.qibu.approval.trail.tile.TilePath;

/**
 * Tiles and bundles as what they hold. In place of a partial one that is no longer kept stands the full one, of which only the
 * beginning counts: the rest is not yet signed.
 *
 * @param found is told what is wrong with one that cannot be read as what it must be
 */
record Contents(Reading reading, Consumer<Difference> found) {
    /** The hashes of a tile of the width that it must have; empty after what is wrong with it is told. */
    Optional<List<Hash>> hashes(TilePath path) {
        Optional<byte[]> content = reading.tile(path);
        if (content.isEmpty()) {
            found.accept(new Difference.Missing(path));
            return Optional.empty();
        }
        int width = reading.wasReadFromFull() ? TilePath.FULL : path.width();
        if (content.get().length != width * Hash.LENGTH) {
            found.accept(new Difference.WrongLength(path, (long) width * Hash.LENGTH, content.get().length));
            return Optional.empty();
        }
        return Optional.of(Encoding.hashes(content.get()).subList(0, path.width()));
    }

    /** The entries of a bundle, be they more or fewer than they must; empty after what is wrong with it is told. */
    Optional<List<byte[]>> entries(TilePath path) {
        Optional<byte[]> content = reading.bundle(path);
        if (content.isEmpty()) {
            found.accept(new Difference.Missing(path));
            return Optional.empty();
        }
        try {
            List<byte[]> entries = EntryBundle.read(content.get());
            boolean goesOn = reading.wasReadFromFull() && entries.size() > path.width();
            return Optional.of(goesOn ? entries.subList(0, path.width()) : entries);
        } catch (IllegalArgumentException cut) {
            found.accept(new Difference.MalformedBundle(path));
            return Optional.empty();
        }
    }
}
