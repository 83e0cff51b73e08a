package org.qibu.approval.trail.note;

import java.util.Arrays;
import java.util.Optional;

/** What a key signs, as the first byte of its spelling says. */
public enum KeyKind {
    /** The text of a note itself, by Ed25519. */
    NOTE(1),
    /** A checkpoint that a witness saw, with the time, by Ed25519 (tlog-cosignature, cosignature/v1). */
    COSIGNATURE(4);

    private final int code;

    KeyKind(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static Optional<KeyKind> of(int code) {
        return Arrays.stream(values()).filter(kind -> kind.code == code).findFirst();
    }
}
