package org.qibu.server.keys;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.HexFormat;

/** What AES-256-GCM made of a plain content: the nonce and the ciphertext with its tag. */
public final class Sealed {
    /** The length of a nonce. */
    public static final int NONCE = 12;

    private final byte[] nonce;
    private final byte[] ciphertext;

    private Sealed(byte[] nonce, byte[] ciphertext) {
        this.nonce = nonce;
        this.ciphertext = ciphertext;
    }

    /** What was stored in two columns. */
    public static Sealed of(byte[] nonce, byte[] ciphertext) {
        checkArgument(nonce.length == NONCE, "a nonce of %s bytes", nonce.length);
        return new Sealed(nonce.clone(), ciphertext.clone());
    }

    /** The nonce. */
    public byte[] nonce() {
        return nonce.clone();
    }

    /** The ciphertext with its tag. */
    public byte[] ciphertext() {
        return ciphertext.clone();
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(nonce) + "…" + ciphertext.length;
    }
}
