package org.qibu.trail.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.List;

/** Files that are whole or not there, whenever the power fails. */
public final class DurableFile {
    private DurableFile() {}

    /**
     * Puts a content in the place of a file's: when this returns, it is on the disk, with every folder that was made for it;
     * until then the file is as it was. Two at once on the same file are not allowed.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    public static void replace(Path file, byte[] content) {
        try {
            Path beside = write(file, content, true);
            move(beside, file);
            forceFolder(folder(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The same without waiting for the disk, for what can be made again. */
    static void replaceUnforced(Path file, byte[] content) {
        try {
            move(write(file, content, false), file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Makes a folder with all above it that are not there: when this returns, their names are on the disk.
     *
     * @throws IOException if it cannot be made
     */
    public static void createFolders(Path folder) throws IOException {
        for (Path named : made(folder)) {
            forceFolder(named);
        }
    }

    /** Makes it, and hands back the folders in which there are new names, the highest first. */
    static List<Path> made(Path folder) throws IOException {
        ArrayDeque<Path> named = new ArrayDeque<>();
        Path missing = folder.toAbsolutePath();
        while (missing.getParent() != null && !Files.isDirectory(missing)) {
            missing = missing.getParent();
            named.addFirst(missing);
        }
        Files.createDirectories(folder);
        return List.copyOf(named);
    }

    private static Path write(Path file, byte[] content, boolean forced) throws IOException {
        if (forced) {
            createFolders(folder(file));
        } else {
            Files.createDirectories(folder(file));
        }
        Path beside = file.resolveSibling(file.getFileName() + ".tmp");
        try (FileChannel channel = FileChannel.open(
                beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            if (forced) {
                channel.force(true);
            }
        }
        return beside;
    }

    private static void move(Path beside, Path file) throws IOException {
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path folder(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }

    /** The new name too must be on the disk; Windows opens no folder, and there NTFS keeps its own record of names. */
    private static void forceFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
