package org.qibu.trail.place;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.qibu.approval.trail.Hash;
import org.qibu.approval.trail.note.Checkpoint;
import org.qibu.approval.trail.note.SignedNote;
import org.qibu.approval.trail.tile.EntryBundle;
import org.qibu.approval.trail.tile.TilePath;

/** Copies a log into a folder, as plain files that any web server publishes and any client checks. */
public final class LogCopy {
    private final PublishedLog from;
    private final FolderTiles to;

    private LogCopy(PublishedLog from, FolderTiles to) {
        this.from = from;
        this.to = to;
    }

    /**
     * Copies what a checkpoint of the log covers, the checkpoint last. What is there already and will never change is not copied
     * again, so that a copy goes on from the last one; whether it is right is for a check of the copy to say.
     *
     * @param progress is told how many entries are done
     * @throws UnreadableLogException if a tile that must be there is not, or cannot be read
     * @throws java.io.UncheckedIOException if the folder cannot be written
     */
    public static void of(PublishedLog from, SignedNote checkpoint, FolderTiles to, LongConsumer progress) {
        long size = Checkpoint.parse(checkpoint.text()).tree().size();
        LogCopy copy = new LogCopy(from, to);
        copy.level(TilePath.ENTRIES, size, progress);
        for (int level = 0; (size >>> (TilePath.HEIGHT * level)) > 0; level++) {
            copy.level(level, size >>> (TilePath.HEIGHT * level), done -> {});
        }
        to.publish(checkpoint);
    }

    private void level(int level, long onLevel, LongConsumer progress) {
        for (long index = 0; index * TilePath.FULL < onLevel; index++) {
            long width = Math.min(TilePath.FULL, onLevel - index * TilePath.FULL);
            copy(new TilePath(level, index, (int) width));
            progress.accept(index * TilePath.FULL + width);
        }
    }

    private void copy(TilePath path) {
        if (path.isFull() && to.read(path).isPresent()) {
            return;
        }
        byte[] content = from.read(path)
                .or(() -> beginning(path))
                .orElseThrow(() -> new UnreadableLogException(from.toString(), "缺少" + path));
        to.write(path, content);
    }

    /** A partial one that is no longer kept has become a full one, which begins with it. */
    private Optional<byte[]> beginning(TilePath path) {
        return path.isFull()
                ? Optional.empty()
                : from.read(path.whenFull()).map(full -> Arrays.copyOf(full, length(path, full)));
    }

    private static int length(TilePath path, byte[] full) {
        return path.level() == TilePath.ENTRIES
                ? EntryBundle.read(full).stream()
                        .limit(path.width())
                        .mapToInt(entry -> Short.BYTES + entry.length)
                        .sum()
                : path.width() * Hash.LENGTH;
    }
}
