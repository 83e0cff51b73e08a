package org.qibu.approval.trail.note;

import java.time.Instant;
import java.util.Optional;
import org.qibu.approval.trail.ConsistencyProof;
import org.qibu.approval.trail.TreeHash;
import org.qibu.approval.trail.TreeHead;
import org.qibu.approval.trail.Verdict;

/**
 * Somebody who keeps nothing of a log but the last head it showed, and cosigns a new one only if it goes on from there. A log that
 * shows others another history cannot have both cosigned.
 *
 * @param log the log's key; its name is the origin of the log's checkpoints
 * @param key the witness's own
 */
public record Witness(TreeHash hashing, VerifierKey log, SignerKey key) {
    /** What comes of a checkpoint that is shown to a witness. */
    public sealed interface Answer {
        /**
         * It goes on from the last one: whoever kept that one now keeps this one.
         *
         * @param seen what is to be kept, before the cosignature leaves the house
         * @param signature under the checkpoint
         */
        record Cosigned(Checkpoint seen, NoteSignature signature) implements Answer {}

        /** It is not by this log: its origin is another's, or its signature does not verify. */
        record NotTheLogs() implements Answer {}

        /**
         * The proof begins at another size than the last head that was seen.
         *
         * @param seen the size at which it must begin
         */
        record BeginsElsewhere(long seen) implements Answer {}

        /**
         * The log was rewritten since, or the proof is not one.
         *
         * @param why what the proof comes to
         */
        record Inconsistent(Verdict why) implements Answer {}
    }

    /**
     * Looks at a checkpoint.
     *
     * @param seen the last head of this log that was cosigned; empty before the first
     * @param shown the checkpoint, signed by the log
     * @param from the size at which the proof begins; 0 before the first
     * @param proof that it goes on from there
     * @throws MalformedNoteException if what is shown is no checkpoint
     */
    public Answer look(Optional<TreeHead> seen, SignedNote shown, long from, ConsistencyProof proof, Instant at) {
        Checkpoint checkpoint = Checkpoint.parse(shown.text());
        if (!checkpoint.origin().equals(log.name()) || !shown.isSignedBy(log)) {
            return new Answer.NotTheLogs();
        }
        TreeHead last = seen.orElseGet(() -> new TreeHead(0, hashing.empty()));
        if (from != last.size()) {
            return new Answer.BeginsElsewhere(last.size());
        }
        Verdict verdict = proof.verify(hashing, last, checkpoint.tree());
        return verdict.holds()
                ? new Answer.Cosigned(checkpoint, key.cosign(checkpoint, at))
                : new Answer.Inconsistent(verdict);
    }
}
