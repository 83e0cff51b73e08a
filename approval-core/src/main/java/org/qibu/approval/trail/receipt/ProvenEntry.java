package org.qibu.approval.trail.receipt;

import org.qibu.approval.trail.InclusionProof;
import org.qibu.approval.trail.TreeHash;
import org.qibu.approval.trail.TreeHead;
import org.qibu.approval.trail.Verdict;

/**
 * An entry that is opened, with the proof that the log holds it.
 *
 * @param opening what it stands for
 * @param proof that it is in the log, and where
 */
public record ProvenEntry(Opening opening, InclusionProof proof) {
    /** The longest path there can be: a tree has no more entries than a {@code long} counts. */
    static final int LONGEST_PATH = Long.SIZE - 1;

    /** Throws {@link IllegalArgumentException} if the index is negative, or the path has more than 63 hashes. */
    public ProvenEntry {
        if (proof.index() < 0 || proof.path().size() > LONGEST_PATH) {
            throw new IllegalArgumentException(
                    "no proof: index " + proof.index() + ", " + proof.path().size() + " hashes");
        }
    }

    /** Where it is in the log, from zero. */
    public long index() {
        return proof.index();
    }

    /** Tells whether the log holds it at its place, if the head is the log's. */
    public Verdict verify(TreeHash hashing, TreeHead tree) {
        return proof.verify(hashing, hashing.leaf(opening.entry(hashing).bytes()), tree);
    }
}
