package org.qibu.trail.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.qibu.approval.trail.Profile;
import org.qibu.approval.trail.note.KeyKind;
import org.qibu.approval.trail.note.MalformedNoteException;
import org.qibu.approval.trail.note.SignerKey;
import org.qibu.approval.trail.note.VerifierKey;

/** A witness's key in a file that only its owner reads: the verifier key on the first line, the secret on the second. */
public final class WitnessKeys {
    private static final Set<PosixFilePermission> OWNER_ONLY =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private WitnessKeys() {}

    /**
     * Makes a key and keeps it in a new file.
     *
     * @throws FileAlreadyExistsException if there is such a file: a key is never overwritten
     * @throws IOException if the file cannot be written
     * @throws MalformedNoteException if a key cannot have this name
     * @throws org.qibu.approval.trail.MissingAlgorithmException if no provider has the algorithms of the profile
     */
    public static VerifierKey create(Path file, String name, Profile profile) throws IOException {
        SignerKey key = SignerKey.generate(name, KeyKind.ofWitness(profile));
        Set<StandardOpenOption> onlyNew = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(file, onlyNew, permissions(file))) {
            ByteBuffer text = ByteBuffer.wrap((key.verifier() + "\n" + key.secret() + "\n").getBytes(UTF_8));
            while (text.hasRemaining()) {
                channel.write(text);
            }
            channel.force(true);
        }
        return key.verifier();
    }

    /** From the first moment; on a file system without them, the folder's own rules must do. */
    private static FileAttribute<?>[] permissions(Path file) {
        return isPosix(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /**
     * Reads a key that was made here.
     *
     * @throws MalformedNoteException if the file holds no key of a witness
     * @throws UncheckedIOException if it cannot be read
     */
    public static SignerKey read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            VerifierKey verifier = VerifierKey.parse(lines.isEmpty() ? "" : lines.get(0));
            return SignerKey.of(verifier, lines.size() < 2 ? "" : lines.get(1));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Tells whether others than its owner may read or change the file; false where the file system cannot say.
     *
     * @throws UncheckedIOException if it cannot be read
     */
    public static boolean isOpenToOthers(Path file) {
        try {
            return isPosix(file) && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
