package org.qibu.server.files;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import com.google.common.hash.HashingInputStream;
import com.google.common.io.ByteStreams;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Files in a folder, each under its digest; what arrives is checked aside and moved in whole. */
public final class FolderFileStore implements FileStore {
    /** Where a file is until it is whole. */
    static final String ARRIVING = "arriving";

    /** No file is so long on its way from where it waits to its shelf. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    private static final long MOST_KNOWN = 10_000;

    private final Path folder;
    private final Path arriving;

    /** What is under a digest never changes, so that its ends are read once; one that was cut short is read again. */
    private final Cache<HashCode, StoredFile> known =
            CacheBuilder.newBuilder().maximumSize(MOST_KNOWN).build();

    private FolderFileStore(Path folder) {
        this.folder = folder;
        this.arriving = folder.resolve(ARRIVING);
    }

    /**
     * Opens the folder, made where there is none; what arrived only in part before a crash is thrown away. What another server
     * on the same folder is writing at this moment stays.
     */
    public static FolderFileStore in(Path folder) throws IOException {
        FolderFileStore store = new FolderFileStore(folder);
        Files.createDirectories(store.arriving);
        try (var left = Files.list(store.arriving)) {
            for (Path part : left.toList()) {
                if (Files.getLastModifiedTime(part)
                        .toInstant()
                        .isBefore(Instant.now().minus(ABANDONED))) {
                    Files.deleteIfExists(part);
                }
            }
        }
        return store;
    }

    @Override
    public StoredFile keep(String name, InputStream content, long maxSize) throws IOException {
        Path arrived = Files.createTempFile(arriving, "", "");
        try {
            HashCode digest = receive(content, arrived, maxSize);
            FileType type = TypeByContent.of(arrived);
            if (!type.suits(name)) {
                throw Refusals.notItsName(type);
            }
            StoredFile kept = new StoredFile(digest, Files.size(arrived), type);
            moveIn(arrived, path(kept));
            known.put(digest, kept);
            return kept;
        } finally {
            Files.deleteIfExists(arrived);
        }
    }

    private static HashCode receive(InputStream content, Path arrived, long maxSize) throws IOException {
        // One byte more than allowed is read, never the rest: a sender cannot fill the disk.
        HashingInputStream bounded = new HashingInputStream(Hashing.sha256(), ByteStreams.limit(content, maxSize + 1));
        try (FileChannel channel = FileChannel.open(arrived, StandardOpenOption.WRITE)) {
            OutputStream out = Channels.newOutputStream(channel);
            long size = bounded.transferTo(out);
            if (size == 0) {
                throw Refusals.empty();
            }
            if (size > maxSize) {
                throw Refusals.tooLarge(maxSize);
            }
            channel.force(true);
        }
        return bounded.hash();
    }

    static void moveIn(Path arrived, Path place) throws IOException {
        Path shelf = place.resolveSibling(".");
        Files.createDirectories(shelf);
        Files.move(arrived, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        // The name is durable only with its folder.
        try (FileChannel directory = FileChannel.open(shelf, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    @Override
    public Optional<StoredFile> find(HashCode digest) throws IOException {
        Path place = place(digest);
        try {
            long size = Files.size(place);
            StoredFile found = known.getIfPresent(digest);
            if (found == null || found.size() != size) {
                found = new StoredFile(digest, size, TypeByContent.of(place));
                known.put(digest, found);
            }
            return Optional.of(found);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    @Override
    public Path path(StoredFile file) {
        return place(file.digest());
    }

    private Path place(HashCode digest) {
        return place(folder, digest);
    }

    static Path place(Path folder, HashCode digest) {
        checkArgument(digest.bits() == 256, "not a SHA-256: %s", digest);
        String name = digest.toString();
        return folder.resolve(name.substring(0, 2)).resolve(name);
    }
}
