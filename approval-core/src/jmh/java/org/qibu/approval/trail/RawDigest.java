package org.qibu.approval.trail;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/** The digest of the JVM with nothing around it: one call takes all there is to hash, another hands out the hash. */
final class RawDigest {
    private final MessageDigest digest;
    private final byte[] leaf = new byte[1 + Batch.LENGTH];
    private final byte[] node = new byte[1 + 2 * Hash.LENGTH];
    private final byte[] hash = new byte[Hash.LENGTH];

    RawDigest(Profile profile) {
        try {
            digest = MessageDigest.getInstance(profile.digest());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    byte[] leaf() {
        return of(leaf);
    }

    byte[] node() {
        return of(node);
    }

    private byte[] of(byte[] whole) {
        digest.update(whole);
        try {
            digest.digest(hash, 0, hash.length);
        } catch (GeneralSecurityException tooShort) {
            throw new IllegalStateException(tooShort);
        }
        // The next one hashes something else.
        whole[1] = hash[0];
        return hash;
    }
}
