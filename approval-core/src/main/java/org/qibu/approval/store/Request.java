package org.qibu.approval.store;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/**
 * A request that may be sent again, since the one who sent it cannot know whether it arrived (幂等).
 *
 * @param key chosen by the sender, 1 to 255 characters; keys of different streams never meet
 * @param digest the SHA-256 of what was asked; the same key with another digest is refused
 */
public record Request(String key, HashCode digest) {
    /**
     * Throws {@link IllegalArgumentException} if the key has no or more than 255 characters, or the digest is no
     * SHA-256.
     */
    public Request {
        checkArgument(!key.isEmpty() && key.length() <= 255, "a key has 1 to 255 characters: %s", key.length());
        checkArgument(digest.bits() == 256, "not a SHA-256: %s", digest);
    }

    /** A request with the text of what it asks. */
    public static Request of(String key, String asked) {
        return new Request(key, Hashing.sha256().hashString(asked, StandardCharsets.UTF_8));
    }
}
