package org.qibu.server.keys;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Supplier;

/** A file that its owner alone may read (0600); made whole or not at all, and durable before it is relied on. */
public final class PrivateFile {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private PrivateFile() {}

    /**
     * The content of the file, which is made from the given content where it does not exist yet.
     *
     * @throws IllegalStateException if others may read the file
     */
    public static byte[] readOrMake(Path file, Supplier<byte[]> content) {
        try {
            if (Files.notExists(file)) {
                make(file, content.get());
            }
            refuseShared(file);
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void make(Path file, byte[] content) throws IOException {
        Path folder = file.resolveSibling(".").toAbsolutePath().normalize();
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(
                folder, file.getFileName() + ".", ".new", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        Files.write(draft, content);
        sync(draft, StandardOpenOption.WRITE);
        try {
            // A link, unlike a move, never replaces a key that another process made meanwhile.
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException made) {
            // The other one stands.
        }
        Files.delete(draft);
        sync(folder, StandardOpenOption.READ);
    }

    private static void sync(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    private static void refuseShared(Path file) throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        if (!OWNER_ONLY.containsAll(permissions)) {
            throw new IllegalStateException("others may read " + file + ": " + ImmutableSet.copyOf(permissions));
        }
    }
}
