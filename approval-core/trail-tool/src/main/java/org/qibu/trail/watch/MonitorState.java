package org.qibu.trail.watch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.qibu.approval.trail.Hash;
import org.qibu.approval.trail.TreeHash;
import org.qibu.approval.trail.note.Checkpoint;
import org.qibu.approval.trail.note.SignedNote;
import org.qibu.approval.trail.note.VerifierKey;
import org.qibu.trail.place.DurableFile;

/** What a monitor remembers, in one file: first the signed checkpoint that it last found right, as the log published it. */
public record MonitorState(Path file) {
    private static final int NAMED_BY = 16;

    /**
     * What was last found right; empty before the first.
     *
     * @throws org.qibu.approval.trail.note.MalformedNoteException if the file holds no checkpoint
     * @throws IllegalArgumentException if it is not one that this key signed: the memory of another log, or spoilt
     * @throws UncheckedIOException if the file cannot be read
     */
    public Optional<Memory> seen(VerifierKey key) {
        try {
            Memory memory = MemoryText.parse(Files.readString(file));
            SignedNote note = memory.checkpoint();
            if (!Checkpoint.parse(note.text()).origin().equals(key.name()) || !note.isSignedBy(key)) {
                throw new IllegalArgumentException("not a checkpoint signed by " + key + ": " + file);
            }
            return Optional.of(memory);
        } catch (NoSuchFileException never) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Remembers what was found right.
     *
     * @throws UncheckedIOException if it cannot be written; then what was remembered before still is
     */
    public void remember(Memory right) {
        DurableFile.replace(file, MemoryText.of(right).getBytes(UTF_8));
    }

    /**
     * Keeps what was seen and what was shown instead beside the file, named by both, so that the same evidence is kept once; hands
     * back where. Each is what the log signed itself, and together they convince whoever has the log's key.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    public List<Path> keepEvidence(Optional<SignedNote> seen, String shown) {
        String before = seen.map(SignedNote::toString).orElse("");
        String name = file.getFileName() + ".alarm-" + name(before + shown);
        Path shownFile = file.resolveSibling(name + ".shown");
        keep(shownFile, shown);
        if (seen.isEmpty()) {
            return List.of(shownFile);
        }
        Path seenFile = file.resolveSibling(name + ".seen");
        keep(seenFile, before);
        return List.of(seenFile, shownFile);
    }

    /**
     * Keeps the checkpoint that contradicts what else the log shows, once for each thing that is wrong, however far the log grows
     * meanwhile; hands back where.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    public Path keepContradicted(SignedNote checkpoint, String wrong) {
        Path shown = file.resolveSibling(file.getFileName() + ".alarm-" + name(wrong) + ".shown");
        keep(shown, checkpoint.toString());
        return shown;
    }

    private static void keep(Path evidence, String note) {
        if (!Files.exists(evidence)) {
            DurableFile.replace(evidence, note.getBytes(UTF_8));
        }
    }

    private static String name(String evidence) {
        Hash hash = TreeHash.sha256().digest(evidence.getBytes(UTF_8));
        return hash.toString().substring(0, NAMED_BY);
    }
}
