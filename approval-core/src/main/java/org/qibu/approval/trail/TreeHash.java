package org.qibu.approval.trail;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * How the leaves and nodes of a tree are hashed (RFC 6962 section 2.1): each with a prefix of its own, so that no node can be
 * passed off as an entry. By SHA-256, or by any other digest of 32 bytes that the JVM has, such as SM3. Safe for several threads.
 */
public final class TreeHash {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final String algorithm;
    private final ThreadLocal<MessageDigest> digests;

    private TreeHash(String algorithm) {
        this.algorithm = algorithm;
        this.digests = ThreadLocal.withInitial(() -> digest(algorithm));
    }

    /** The hashing of RFC 6962 and of the C2SP formats. */
    public static TreeHash sha256() {
        return new TreeHash("SHA-256");
    }

    /**
     * Hashes by another digest, such as {@code SM3} where a provider of it is installed.
     *
     * @throws IllegalArgumentException if no provider has it, or if its length is not 32 bytes
     */
    public static TreeHash by(String algorithm) {
        int length = digest(algorithm).getDigestLength();
        if (length != Hash.LENGTH) {
            throw new IllegalArgumentException(algorithm + " has " + length + " bytes, not 32");
        }
        return new TreeHash(algorithm);
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException unknown) {
            throw new IllegalArgumentException("no provider has the digest " + algorithm, unknown);
        }
    }

    /** The name of the digest. */
    public String algorithm() {
        return algorithm;
    }

    /** The root of a tree without entries. */
    public Hash empty() {
        return finish(digests.get());
    }

    /** The leaf of an entry. */
    public Hash leaf(byte[] entry) {
        MessageDigest digest = digests.get();
        digest.update(LEAF);
        digest.update(entry);
        return finish(digest);
    }

    /** The node over two others. */
    public Hash node(Hash left, Hash right) {
        MessageDigest digest = digests.get();
        digest.update(NODE);
        digest.update(left.shared());
        digest.update(right.shared());
        return finish(digest);
    }

    /** The digest over parts, one after the other and with nothing before them, of what is neither a leaf nor a node. */
    public Hash digest(byte[]... parts) {
        MessageDigest digest = digests.get();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return finish(digest);
    }

    private static Hash finish(MessageDigest digest) {
        byte[] hash = new byte[Hash.LENGTH];
        try {
            digest.digest(hash, 0, hash.length);
        } catch (DigestException tooShort) {
            throw new IllegalStateException(tooShort);
        }
        return Hash.owning(hash);
    }
}
