package org.qibu.trail.place;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.qibu.approval.trail.note.SignedNote;
import org.qibu.approval.trail.tile.TilePath;
import org.qibu.approval.trail.tile.TileStore;

/**
 * A log in a plain folder, each tile at its path and the checkpoint in the file {@code checkpoint}: any web server that serves the
 * folder publishes the log. One writer at a time, who holds the folder's {@link FolderLock}; readers may read meanwhile.
 */
public final class FolderTiles implements PublishedLog, TileStore {
    private static final Pattern WIDTH = Pattern.compile("[1-9][0-9]?|1[0-9][0-9]|2[0-4][0-9]|25[0-5]");

    private final Path folder;
    private final boolean forced;

    private FolderTiles(Path folder, boolean forced) {
        this.folder = folder;
        this.forced = forced;
    }

    /** A log of which every tile is on the disk when it is written, as it must be before a checkpoint over it is signed. */
    public static FolderTiles at(Path folder) {
        return new FolderTiles(folder, true);
    }

    /** The same for a log that can be made again, and that a power cut may spoil; it is written many times faster. */
    public static FolderTiles unforced(Path folder) {
        return new FolderTiles(folder, false);
    }

    /** The folder. */
    public Path folder() {
        return folder;
    }

    @Override
    public Optional<byte[]> read(TilePath path) {
        return read(folder.resolve(path.toString()), Longest.of(path));
    }

    /**
     * Keeps a content.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    @Override
    public void write(TilePath path, byte[] content) {
        Path file = folder.resolve(path.toString());
        if (forced) {
            DurableFile.replace(file, content);
        } else {
            DurableFile.replaceUnforced(file, content);
        }
    }

    @Override
    public Optional<String> checkpoint() {
        Path file = checkpointFile();
        return read(file, LONGEST_CHECKPOINT).map(content -> PlaceText.checkpoint(file.toString(), content));
    }

    /**
     * Publishes a checkpoint, whose tiles must have been written before.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    public void publish(SignedNote checkpoint) {
        DurableFile.replace(checkpointFile(), checkpoint.toString().getBytes(UTF_8));
    }

    private Path checkpointFile() {
        return folder.resolve("checkpoint");
    }

    @Override
    public List<Integer> partialWidths(TilePath path) {
        Path beside = folder.resolve(path.whenFull() + ".p");
        List<Integer> widths = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(beside)) {
            files.forEach(file -> {
                String name = file.getFileName().toString();
                if (WIDTH.matcher(name).matches()) {
                    widths.add(Integer.valueOf(name));
                }
            });
        } catch (NoSuchFileException | NotDirectoryException none) {
            return List.of();
        } catch (IOException failed) {
            throw new UnreadableLogException(beside.toString(), "读不出目录", failed);
        }
        Collections.sort(widths);
        return widths;
    }

    private static Optional<byte[]> read(Path file, int longest) {
        try (InputStream content = Files.newInputStream(file)) {
            return Optional.of(content.readNBytes(longest + 1));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        } catch (IOException failed) {
            throw new UnreadableLogException(file.toString(), "读不出文件", failed);
        }
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
