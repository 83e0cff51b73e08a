package org.qibu.approval.trail;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * How the leaves and nodes of a tree are hashed (RFC 6962 section 2.1): each with a prefix of its own, so that no node can be
 * passed off as an entry. By SHA-256, or by any other digest of 32 bytes that the JVM has, such as SM3. Safe for several threads.
 */
public final class TreeHash {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final String algorithm;
    private final ThreadLocal<Work> works;

    /** What one thread hashes with: every hash of a tree is made in here, and none of them leaves anything behind. */
    private static final class Work {
        private final MessageDigest digest;
        /** A node's prefix and the two hashes below it: a digest takes one array faster than three. */
        private final byte[] node = new byte[1 + 2 * Hash.LENGTH];

        Work(String algorithm) {
            digest = digest(algorithm);
            node[0] = NODE;
        }

        void node(byte[] into, int at) {
            digest.update(node);
            finish(into, at);
        }

        void finish(byte[] into, int at) {
            try {
                digest.digest(into, at, Hash.LENGTH);
            } catch (DigestException tooShort) {
                throw new IllegalStateException(tooShort);
            }
        }

        Hash finish() {
            byte[] hash = new byte[Hash.LENGTH];
            finish(hash, 0);
            return Hash.owning(hash);
        }
    }

    private TreeHash(String algorithm) {
        this.algorithm = algorithm;
        this.works = ThreadLocal.withInitial(() -> new Work(algorithm));
    }

    /** The hashing of RFC 6962 and of the C2SP formats. */
    public static TreeHash sha256() {
        return new TreeHash("SHA-256");
    }

    /**
     * Hashes by another digest, such as {@code SM3} where a provider of it is installed.
     *
     * @throws MissingAlgorithmException if no provider has it
     * @throws IllegalArgumentException if its length is not 32 bytes
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
            throw new MissingAlgorithmException(algorithm, unknown);
        }
    }

    /** The name of the digest. */
    public String algorithm() {
        return algorithm;
    }

    /** The root of a tree without entries. */
    public Hash empty() {
        return digest();
    }

    /** The leaf of an entry. */
    public Hash leaf(byte[] entry) {
        Work work = works.get();
        work.digest.update(LEAF);
        work.digest.update(entry);
        return work.finish();
    }

    /** The node over two others. */
    public Hash node(Hash left, Hash right) {
        Work work = works.get();
        System.arraycopy(left.shared(), 0, work.node, 1, Hash.LENGTH);
        System.arraycopy(right.shared(), 0, work.node, 1 + Hash.LENGTH, Hash.LENGTH);
        byte[] hash = new byte[Hash.LENGTH];
        work.node(hash, 0);
        return Hash.owning(hash);
    }

    /**
     * The node over a whole subtree, from the hashes of one of its levels as they stand one after the other in a tile.
     *
     * @param tile in which they are
     * @param first which of the tile's hashes is the first of them, from zero
     * @param count how many they are: a power of two; of one it is itself
     * @throws IllegalArgumentException if the count is no power of two, or the tile ends before them
     */
    public Hash subtree(byte[] tile, int first, int count) {
        boolean isThere = first >= 0 && count > 0 && first <= tile.length / Hash.LENGTH - count;
        if (!isThere || Integer.bitCount(count) != 1) {
            throw new IllegalArgumentException(
                    "no subtree over " + count + " hashes from " + first + " in a tile of " + tile.length + " bytes");
        }
        byte[] level = Arrays.copyOfRange(tile, first * Hash.LENGTH, (first + count) * Hash.LENGTH);
        Work work = works.get();
        for (int left = count / 2; left > 0; left /= 2) {
            for (int i = 0; i < left; i++) {
                System.arraycopy(level, 2 * i * Hash.LENGTH, work.node, 1, 2 * Hash.LENGTH);
                work.node(level, i * Hash.LENGTH);
            }
        }
        return Hash.of(level, 0, Hash.LENGTH);
    }

    /** The digest over parts, one after the other and with nothing before them, of what is neither a leaf nor a node. */
    public Hash digest(byte[]... parts) {
        Work work = works.get();
        for (byte[] part : parts) {
            work.digest.update(part);
        }
        return work.finish();
    }
}
