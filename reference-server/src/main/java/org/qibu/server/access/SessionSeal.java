package org.qibu.server.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Splitter;
import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Seals a sign-in into a cookie's value with a key that only the server knows, so that no instance has to remember it.
 *
 * <p>The value is {@code role.office.expiry.nonce.seal}; the form token is a second seal over the first one, so that a
 * page of another site that rides on the cookie cannot know it.
 */
public final class SessionSeal {
    private static final BaseEncoding TEXT = BaseEncoding.base64Url().omitPadding();
    private static final int MAX_LENGTH = 512;

    private final HashFunction hash;
    private final Duration lifetime;
    private final SecureRandom random = new SecureRandom();

    /** Seals with the key for the given time. */
    public SessionSeal(byte[] key, Duration lifetime) {
        this.hash = Hashing.hmacSha256(key);
        this.lifetime = lifetime;
    }

    /** A key nobody knows; sessions sealed with it end with the process. */
    public static byte[] freshKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return key;
    }

    /** Seals the caller from the given moment on. */
    public String seal(Caller caller, Instant now) {
        byte[] nonce = new byte[12];
        random.nextBytes(nonce);
        String open = String.join(
                ".",
                caller.role().name(),
                TEXT.encode(caller.office().getBytes(UTF_8)),
                Long.toString(now.plus(lifetime).getEpochSecond()),
                TEXT.encode(nonce));
        return open + "." + mac(open);
    }

    /** Reads the caller; empty if the value was altered, has expired or was never sealed here. */
    public Optional<Caller> open(String sealed, Instant now) {
        List<String> parts = Splitter.on('.').splitToList(sealed);
        if (sealed.length() > MAX_LENGTH || parts.size() != 5) {
            return Optional.empty();
        }
        String open = sealed.substring(0, sealed.lastIndexOf('.'));
        if (!same(mac(open), parts.get(4)) || Long.parseLong(parts.get(2)) < now.getEpochSecond()) {
            return Optional.empty();
        }
        return Optional.of(new Caller(Role.valueOf(parts.get(0)), new String(TEXT.decode(parts.get(1)), UTF_8)));
    }

    /** The token that a form of this session carries and a form of another site cannot know. */
    public String formToken(String sealed) {
        return mac("form:" + sealed);
    }

    /** Tells whether the token belongs to the session. */
    public boolean isFormToken(String sealed, String token) {
        return same(formToken(sealed), token);
    }

    private String mac(String text) {
        return TEXT.encode(hash.hashString(text, UTF_8).asBytes());
    }

    private static boolean same(String ours, String theirs) {
        return MessageDigest.isEqual(ours.getBytes(UTF_8), theirs.getBytes(UTF_8));
    }
}
