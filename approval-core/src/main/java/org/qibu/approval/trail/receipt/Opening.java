package org.qibu.approval.trail.receipt;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.util.Arrays;
import org.qibu.approval.trail.Hash;
import org.qibu.approval.trail.TreeHash;

/**
 * What an entry of the log commits to (承诺的打开): a content and the salt that hides it. The log holds 32 bytes, the digest over
 * {@code qibu-entry/v1} with a line feed, the 32 bytes of the salt, and the content in UTF-8. Who has the opening proves what the
 * entry stands for and cannot open it as anything else; who has only the entry cannot guess the content, however few there could
 * be, and nobody can once the salt is destroyed.
 */
public final class Opening {
    /** The length of every salt, in bytes. */
    public static final int SALT = 32;

    /** The longest content, in bytes of UTF-8. */
    public static final int LONGEST = 5_000_000;

    private static final byte[] PREFIX = "qibu-entry/v1\n".getBytes(US_ASCII);

    private final byte[] salt;
    private final String content;

    private Opening(byte[] salt, String content) {
        this.salt = salt;
        this.content = content;
    }

    /**
     * Takes up an opening with the salt that was kept for it.
     *
     * @throws IllegalArgumentException if the salt has not 32 bytes, or the content is empty, longer than five million bytes, or holds
     *     a control character below U+0020 or half a surrogate pair
     */
    public static Opening of(byte[] salt, String content) {
        if (salt.length != SALT) {
            throw new IllegalArgumentException("a salt has 32 bytes, not " + salt.length);
        }
        return new Opening(salt.clone(), checked(content));
    }

    static String checked(String content) {
        int length = content.getBytes(UTF_8).length;
        if (length < 1 || length > LONGEST) {
            throw new IllegalArgumentException("a content has 1 to " + LONGEST + " bytes, not " + length);
        }
        content.codePoints().filter(Opening::isRefused).findFirst().ifPresent(refused -> {
            throw new IllegalArgumentException("a content does not hold U+%04X".formatted(refused));
        });
        return content;
    }

    /**
     * Makes an opening with a salt of its own. It must be kept: without it nobody can prove what the entry stands for.
     *
     * @throws IllegalArgumentException if the content is refused by {@link #of}
     */
    public static Opening salted(String content, SecureRandom random) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        return of(salt, content);
    }

    /** Half a pair has no bytes of its own in UTF-8: two contents would come to the same entry. */
    private static boolean isRefused(int character) {
        return character < ' ' || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
    }

    /** A copy of the 32 random bytes; they are never in the public log. */
    public byte[] salt() {
        return salt.clone();
    }

    /** What the entry stands for: one line of text. */
    public String content() {
        return content;
    }

    /** The entry that the log holds, by the log's digest. */
    public Hash entry(TreeHash hashing) {
        return hashing.digest(PREFIX, salt, content.getBytes(UTF_8));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Opening that && Arrays.equals(salt, that.salt) && content.equals(that.content);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(salt) + content.hashCode();
    }

    /** Tells the content and not the salt. */
    @Override
    public String toString() {
        return content;
    }
}
