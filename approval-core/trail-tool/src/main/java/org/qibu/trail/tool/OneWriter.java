package org.qibu.trail.tool;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.qibu.trail.place.FolderInUseException;
import org.qibu.trail.place.FolderLock;

/** Writes into a folder while nobody else does. */
final class OneWriter {
    private OneWriter() {}

    /** What is written. */
    @FunctionalInterface
    interface Writing {
        void run() throws IOException;
    }

    /**
     * Writes, with the folder locked from before the first file to behind the last.
     *
     * @throws WrongUseException if another program writes there
     */
    static void in(Path folder, Writing writing) throws IOException {
        FolderLock lock = lock(folder);
        try {
            writing.run();
        } finally {
            lock.close();
        }
    }

    private static FolderLock lock(Path folder) throws IOException {
        try {
            return FolderLock.of(folder);
        } catch (FolderInUseException taken) {
            throw new WrongUseException(List.of("另一个程序正在写" + taken.folder()));
        }
    }
}
