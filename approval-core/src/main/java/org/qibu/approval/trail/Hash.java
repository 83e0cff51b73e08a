package org.qibu.approval.trail;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A hash of 32 bytes: of an entry, of a node, or of a whole tree. */
public final class Hash {
    /** The length of every hash, in bytes. */
    public static final int LENGTH = 32;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Takes a copy of the bytes.
     *
     * @throws IllegalArgumentException if they are not 32
     */
    public static Hash of(byte[] bytes) {
        return of(bytes, 0, bytes.length);
    }

    /** The same from a part of an array. */
    static Hash of(byte[] bytes, int from, int length) {
        if (length != LENGTH) {
            throw new IllegalArgumentException("a hash has 32 bytes, not " + length);
        }
        return new Hash(Arrays.copyOfRange(bytes, from, from + length));
    }

    /** Takes an array that nobody else keeps. */
    static Hash owning(byte[] bytes) {
        return new Hash(bytes);
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException if it is not 64 hexadecimal digits
     */
    public static Hash parse(String hex) {
        return of(HexFormat.of().parseHex(hex));
    }

    /**
     * Reads what {@link #base64} writes, and no other spelling of the same bytes.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static Hash parseBase64(String text) {
        Hash hash = of(Base64.getDecoder().decode(text));
        if (!hash.base64().equals(text)) {
            throw new IllegalArgumentException("not the spelling of a hash in Base64: " + text);
        }
        return hash;
    }

    /** A copy of the 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Writes the 32 bytes into an array from a place on. */
    public void copyTo(byte[] into, int at) {
        System.arraycopy(bytes, 0, into, at, LENGTH);
    }

    /** The bytes themselves, for who only reads them. */
    byte[] shared() {
        return bytes;
    }

    /** The bytes in Base64 with its padding, as checkpoints have it. */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Reads as 64 hexadecimal digits. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
