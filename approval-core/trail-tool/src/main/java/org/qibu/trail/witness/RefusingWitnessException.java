package org.qibu.trail.witness;

import java.net.URI;

/** A witness did not cosign: it knows another history of the log, does not know the log, or is no witness. */
public final class RefusingWitnessException extends RuntimeException {
    private static final long serialVersionUID = 1;

    RefusingWitnessException(URI witness, String why) {
        super(witness + "：" + why);
    }
}
