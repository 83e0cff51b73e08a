package org.qibu.trail.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.qibu.approval.trail.Hash;
import org.qibu.approval.trail.TreeHash;
import org.qibu.approval.trail.TreeHead;
import org.qibu.approval.trail.note.Checkpoint;
import org.qibu.approval.trail.note.SignedNote;
import org.qibu.approval.trail.note.SignerKey;
import org.qibu.approval.trail.note.VerifierKey;
import org.qibu.approval.trail.note.Witness;
import org.qibu.trail.place.DurableFile;

/**
 * One log as its witness knows it: the last checkpoint that was cosigned, in a file, with the cosignature. A cosignature leaves only
 * after its checkpoint is on the disk, and one request is looked at after the other: otherwise a slower one could take the
 * memory back. Safe for several threads.
 */
final class CosignedLog {
    private static final int NAMED_BY = 32;

    private final Witness witness;
    private final Path file;
    private final RefusedPairs pairs;
    private final Consumer<Refusal> refused;
    private Optional<SignedNote> seen;

    private CosignedLog(Witness witness, Path file, Consumer<Refusal> refused, Optional<SignedNote> seen) {
        this.witness = witness;
        this.file = file;
        this.pairs = new RefusedPairs(file);
        this.refused = refused;
        this.seen = seen;
    }

    /**
     * Takes up what is remembered of a log.
     *
     * @param refused is told of each checkpoint that goes against the last one, the first time that it is shown
     * @throws IllegalArgumentException if the file is not a checkpoint that this log signed: to begin again from nothing would be to
     *     forget
     */
    static CosignedLog in(Path folder, VerifierKey log, SignerKey key, Consumer<Refusal> refused) {
        // Hashed alike for every profile: it is a name, and proves nothing.
        Hash name = TreeHash.sha256().digest(log.name().getBytes(UTF_8));
        Path file = folder.resolve(name.toString().substring(0, NAMED_BY));
        Witness witness = new Witness(log.kind().profile().hashing(), log, key);
        return new CosignedLog(witness, file, refused, read(file, log));
    }

    private static Optional<SignedNote> read(Path file, VerifierKey log) {
        try {
            SignedNote note = SignedNote.parse(Files.readString(file));
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            if (!checkpoint.origin().equals(log.name()) || !note.isSignedBy(log)) {
                throw new IllegalArgumentException("not a checkpoint signed by " + log + ": " + file);
            }
            return Optional.of(note);
        } catch (NoSuchFileException never) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    VerifierKey key() {
        return witness.log();
    }

    /** The last head that was cosigned; empty before the first. */
    synchronized Optional<TreeHead> seen() {
        return seen.map(CosignedLog::tree);
    }

    private static TreeHead tree(SignedNote note) {
        return Checkpoint.parse(note.text()).tree();
    }

    /** Looks at a request, and remembers what it cosigns; of what it refuses it keeps the evidence. */
    synchronized Witness.Answer look(AddCheckpoint asked, Instant at) {
        Witness.Answer answer = witness.look(seen(), asked.note(), asked.from(), asked.proof(), at);
        if (answer instanceof Witness.Answer.Cosigned cosigned) {
            SignedNote kept = signedByTheLog(asked.note()).with(cosigned.signature());
            DurableFile.replace(file, kept.toString().getBytes(UTF_8));
            seen = Optional.of(kept);
        } else {
            seen.ifPresent(last -> contradict(last, asked, answer));
        }
        return answer;
    }

    /** The log gets its answer, as tlog-witness has it; whoever runs the witness must hear of it too. */
    private void contradict(SignedNote last, AddCheckpoint asked, Witness.Answer answer) {
        TreeHead before = tree(last);
        TreeHead shown = asked.checkpoint().tree();
        Refusal.Kind.of(before, shown, answer).ifPresent(kind -> {
            RefusedPairs.Kept kept = pairs.keep(kind, last, signedByTheLog(asked.note()));
            if (kept.isNew()) {
                refused.accept(new Refusal(witness.log().name(), kind, before.size(), shown.size(), kept.file()));
            }
        });
    }

    /** With the one signature that counts: what strangers add to a note is not to fill the memory. */
    private SignedNote signedByTheLog(SignedNote note) {
        return note.signatures().stream()
                .map(line -> new SignedNote(note.text(), List.of(line)))
                .filter(alone -> alone.isSignedBy(witness.log()))
                .findFirst()
                .orElseThrow();
    }
}
