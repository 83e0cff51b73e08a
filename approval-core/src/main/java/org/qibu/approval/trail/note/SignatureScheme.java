package org.qibu.approval.trail.note;

import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Arrays;

/** An algorithm by which keys sign, with its keys and signatures as the bytes that notes and key files have. */
interface SignatureScheme {
    /** The length of every secret, in bytes. */
    int SECRET = 32;

    /** The length of every signature, in bytes. */
    int SIGNATURE = 64;

    /** The length of a public key, in bytes. */
    int keyLength();

    KeyPair generate();

    /** Tells whether bytes of the length of a public key are one: not every number is a point of the curve. */
    boolean isKey(byte[] key);

    byte[] raw(PublicKey key);

    byte[] raw(PrivateKey key);

    /** Signs a message; the secret is known to have its length. */
    byte[] sign(byte[] secret, byte[] message);

    /** Tells whether a signature is that of a key over a message; both are known to have their length. */
    boolean verify(byte[] key, byte[] message, byte[] signed);

    /** The bytes of an encoding whose first part never varies. */
    static byte[] joined(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
