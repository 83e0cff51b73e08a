package org.qibu.server.files;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import com.google.common.hash.HashingInputStream;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/**
 * The files of a {@link FolderFileStore}, to be copied as a whole. A file is named by its content, so that what is there
 * under a name never has to be copied again, and what does not answer to its name is damaged.
 */
public record KeptFiles(Path folder) {
    /** What to do with the name of a kept file. */
    @FunctionalInterface
    public interface Taker {
        /** Takes one. */
        void take(HashCode digest) throws IOException;
    }

    /** Gives every name there is, in order; what is arriving is not kept yet. */
    public void each(Taker taker) throws IOException {
        for (Path shelf : named(folder, "[0-9a-f]{2}")) {
            for (Path file : named(shelf, "[0-9a-f]{64}")) {
                taker.take(HashCode.fromString(file.getFileName().toString()));
            }
        }
    }

    private static ImmutableList<Path> named(Path folder, String pattern) throws IOException {
        if (!Files.isDirectory(folder)) {
            return ImmutableList.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> path.getFileName().toString().matches(pattern))
                    .sorted()
                    .collect(toImmutableList());
        }
    }

    /** Tells whether there is a file of this name, whatever its content. */
    public boolean has(HashCode digest) {
        return Files.isRegularFile(FolderFileStore.place(folder, digest));
    }

    /** How many bytes a file has. */
    public long size(HashCode digest) throws IOException {
        return Files.size(FolderFileStore.place(folder, digest));
    }

    /** Tells whether there is a file of this name and it answers to it; reads it to its end. */
    public boolean isSound(HashCode digest) throws IOException {
        return has(digest)
                && MoreFiles.asByteSource(FolderFileStore.place(folder, digest))
                        .hash(Hashing.sha256())
                        .equals(digest);
    }

    /**
     * Copies a file, unless one of its name and size is there; durable when it returns.
     *
     * @return whether what was copied answers to its name; if not, nothing is kept
     */
    public boolean copy(HashCode digest, KeptFiles to) throws IOException {
        if (to.has(digest) && to.size(digest) == size(digest)) {
            return true;
        }
        Path arriving = Files.createDirectories(to.folder.resolve(FolderFileStore.ARRIVING));
        Path arrived = Files.createTempFile(arriving, "", "");
        try (InputStream stored = Files.newInputStream(FolderFileStore.place(folder, digest));
                FileChannel channel = FileChannel.open(arrived, StandardOpenOption.WRITE)) {
            HashingInputStream content = new HashingInputStream(Hashing.sha256(), stored);
            OutputStream out = Channels.newOutputStream(channel);
            content.transferTo(out);
            channel.force(true);
            if (!content.hash().equals(digest)) {
                return false;
            }
            FolderFileStore.moveIn(arrived, FolderFileStore.place(to.folder, digest));
            return true;
        } finally {
            Files.deleteIfExists(arrived);
        }
    }
}
