package org.qibu.server.lan;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;
import java.security.MessageDigest;
import java.security.SecureRandom;

/** Eight random digits, to be read aloud; with few tries allowed they cannot be guessed. */
public final class Passcode {
    private static final int FIRST = 10_000_000;

    private final String digits;

    Passcode(String digits) {
        this.digits = digits;
    }

    /** A new one. */
    static Passcode fresh() {
        return new Passcode(Integer.toString(FIRST + new SecureRandom().nextInt(9 * FIRST)));
    }

    /** Tells whether it is this one, spaces aside; how long it takes says nothing of how much was right. */
    boolean isRight(String given) {
        return MessageDigest.isEqual(digest(given.replaceAll("[\\s\\u3000]", "")), digest(digits));
    }

    private static byte[] digest(String text) {
        return Hashing.sha256().hashString(text, UTF_8).asBytes();
    }

    /** As it is shown, once and to the person before the screen. */
    public String shown() {
        return digits.substring(0, 4) + " " + digits.substring(4);
    }

    @Override
    public String toString() {
        return "a passcode";
    }
}
