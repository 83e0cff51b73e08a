package org.qibu.server.account;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key as a system shows it: {@code qibu_}, its id, and 256 random bits. By its beginning it is found where it was left in
 * a place it does not belong.
 *
 * @param text the whole of it
 * @param id what names it, no secret
 */
public record KeyText(String text, String id) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern FORM = Pattern.compile("qibu_([a-z2-7]{10})_([A-Za-z0-9_-]{43})");

    /** A new one. */
    static KeyText fresh() {
        String id = BaseEncoding.base32()
                .encode(random(10))
                .toLowerCase(Locale.ROOT)
                .substring(0, 10);
        return new KeyText(
                "qibu_" + id + "_" + BaseEncoding.base64Url().omitPadding().encode(random(32)), id);
    }

    /** Reads what a system shows; what has not this form is nobody's key. */
    static Optional<KeyText> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches() ? Optional.of(new KeyText(text, form.group(1))) : Optional.empty();
    }

    /**
     * What is kept of it. A slow hash guards what a person thinks up, which can be guessed; of 256 random bits nobody guesses
     * any, however fast the hash, and it is computed at every request.
     */
    byte[] hash() {
        return Hashing.sha256().hashString(text, US_ASCII).asBytes();
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    /** Names it and tells nothing: this text ends in logs. */
    @Override
    public String toString() {
        return "key " + id;
    }
}
