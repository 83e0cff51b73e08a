package org.qibu.server.backup;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.qibu.approval.canon.Canonical;
import org.qibu.approval.canon.Codec;
import org.qibu.approval.canon.NotCanonicalException;

/** The files of a backup: its owner's alone, and on the disk before anything says that they are there. */
final class DurableFiles {
    private static final String DIGEST = ".sha256";

    private DurableFiles() {}

    /** A folder that nobody else may enter. */
    static Path folder(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        return folder;
    }

    /** A new file; what was written to it is durable once it is closed. */
    static OutputStream create(Path file) throws IOException {
        FileChannel channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return new FilterOutputStream(Channels.newOutputStream(channel)) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                if (channel.isOpen()) {
                    channel.force(true);
                }
                super.close();
            }
        };
    }

    static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    static HashCode digest(Path file) throws IOException {
        return MoreFiles.asByteSource(file).hash(Hashing.sha256());
    }

    /** Writes the document beside its digest, in the form {@code sha256sum --check} reads; then the folder is complete. */
    static <T> HashCode write(Path folder, String name, T document, Codec<T> codec) throws IOException {
        byte[] text = Canonical.write(codec.write(document).orElseThrow()).getBytes(StandardCharsets.UTF_8);
        HashCode digest = Hashing.sha256().hashBytes(text);
        try (OutputStream to = create(folder.resolve(name + DIGEST))) {
            to.write((digest + "  " + name + "\n").getBytes(StandardCharsets.UTF_8));
        }
        try (OutputStream to = create(folder.resolve(name))) {
            to.write(text);
        }
        sync(folder);
        return digest;
    }

    /**
     * Reads it.
     *
     * @throws DamagedBackupException if it is not there, or not as it was written
     */
    static <T> T read(Path folder, String name, Codec<T> codec) throws IOException {
        Path file = folder.resolve(name);
        Path digest = folder.resolve(name + DIGEST);
        if (!Files.isRegularFile(file) || !Files.isRegularFile(digest)) {
            throw DamagedBackupException.of(
                    "backup.incomplete", "没有" + name + "和" + name + DIGEST + "：这里没有完整的备份。", folder);
        }
        if (!Files.readString(digest).equals(digest(file) + "  " + name + "\n")) {
            throw DamagedBackupException.of("backup.damaged", "内容与其摘要不符。", file);
        }
        try {
            return codec.read(Optional.of(Canonical.read(Files.readString(file))));
        } catch (NotCanonicalException unreadable) {
            throw DamagedBackupException.of("backup.unknown-format", "不是本程序认识的备份。", file);
        }
    }
}
