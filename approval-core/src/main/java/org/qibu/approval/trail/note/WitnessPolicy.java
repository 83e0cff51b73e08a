package org.qibu.approval.trail.note;

import java.util.List;

/**
 * Whom a checkpoint must have been seen by before it is believed: so many of these witnesses. One that forks its log would have to
 * win over as many of them.
 *
 * @param needed how many
 * @param witnesses their keys
 */
public record WitnessPolicy(int needed, List<VerifierKey> witnesses) {
    /** Throws {@link IllegalArgumentException} if more are needed than there are, or one of the keys is not a witness's. */
    public WitnessPolicy {
        witnesses = List.copyOf(witnesses);
        if (needed < 0 || needed > witnesses.stream().distinct().count()) {
            throw new IllegalArgumentException(needed + " of " + witnesses.size() + " witnesses");
        }
        for (VerifierKey key : witnesses) {
            if (!key.kind().isWitness()) {
                throw new IllegalArgumentException("not the key of a witness: " + key);
            }
        }
    }

    /** No witness is asked. */
    public static WitnessPolicy none() {
        return new WitnessPolicy(0, List.of());
    }

    /** What they said of a checkpoint, one word of each at most; what others said is not among it. */
    public List<Cosignature> cosignatures(SignedNote checkpoint) {
        return witnesses.stream()
                .distinct()
                .flatMap(witness -> checkpoint.cosignature(witness).stream())
                .toList();
    }

    /** Tells whether enough of them cosigned a checkpoint; one that did so twice counts once. */
    public boolean isSatisfiedBy(SignedNote checkpoint) {
        return cosignatures(checkpoint).size() >= needed;
    }
}
