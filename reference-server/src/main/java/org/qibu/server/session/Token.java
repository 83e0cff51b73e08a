package org.qibu.server.session;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a browser shows for its session: 256 random bits, which nobody can guess and only the browser keeps.
 *
 * @param text as it stands in the cookie
 */
public record Token(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** A new one. */
    public static Token fresh() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new Token(BaseEncoding.base64Url().omitPadding().encode(bits));
    }

    /** Reads a cookie; what is no token is nobody's. */
    public static Optional<Token> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new Token(text)) : Optional.empty();
    }

    /** What is kept of it: as random as it is, it needs no salt. */
    byte[] hash() {
        return Hashing.sha256().hashString(text, US_ASCII).asBytes();
    }

    @Override
    public String toString() {
        return "a session's token";
    }
}
