package org.qibu.server.keys;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The key that wraps the keys of persons; it lives in a file of its own (0600), never in the database. */
public final class MasterKey {
    /** A key as it is written: 32 bytes in hexadecimal digits. */
    private static final Pattern WRITTEN = Pattern.compile("[0-9a-fA-F]{64}");

    private final SecretKeyBox wrapping;
    private final byte[] naming;
    private final byte[] session;

    private MasterKey(byte[] key) {
        this.wrapping = new SecretKeyBox(derived(key, "wrap"));
        this.naming = derived(key, "name");
        this.session = derived(key, "session");
    }

    /**
     * Opens the key in the file, or makes one where there is none.
     *
     * @throws IllegalStateException if others may read the file, or if it holds no key
     */
    public static MasterKey openOrMake(Path file) {
        byte[] hex = PrivateFile.readOrMake(
                file, () -> HexFormat.of().formatHex(SecretKeyBox.newKey()).getBytes(StandardCharsets.US_ASCII));
        String written = new String(hex, StandardCharsets.US_ASCII).strip();
        checkArgument(isWritten(written), "%s holds no key of 32 bytes", file);
        return new MasterKey(HexFormat.of().parseHex(written));
    }

    /** Tells whether the text is a key as it is written. */
    public static boolean isWritten(String text) {
        return WRITTEN.matcher(text).matches();
    }

    /** A new key for a person, wrapped, for the database to keep. */
    public byte[] newPersonKey(String place) {
        return wrap(SecretKeyBox.newKey(), place);
    }

    /** A secret that the database may keep, and only at this place. */
    public byte[] wrap(byte[] secret, String place) {
        Sealed wrapped = wrapping.seal(secret, place);
        byte[] ciphertext = wrapped.ciphertext();
        byte[] kept = Arrays.copyOf(wrapped.nonce(), Sealed.NONCE + ciphertext.length);
        System.arraycopy(ciphertext, 0, kept, Sealed.NONCE, ciphertext.length);
        return kept;
    }

    /**
     * Unwraps a person's key.
     *
     * @throws BrokenSealException if it was wrapped by another master key or for another place
     */
    public SecretKeyBox personKey(byte[] kept, String place) {
        return new SecretKeyBox(unwrap(kept, place));
    }

    /**
     * What {@link #wrap} wrapped.
     *
     * @throws BrokenSealException if it was wrapped by another master key or for another place
     */
    public byte[] unwrap(byte[] kept, String place) {
        byte[] nonce = Arrays.copyOf(kept, Sealed.NONCE);
        byte[] ciphertext = Arrays.copyOfRange(kept, Sealed.NONCE, kept.length);
        return wrapping.open(Sealed.of(nonce, ciphertext), place);
    }

    /** A name for a person that is the same for the same identity and tells nothing of it without this key. */
    public String pseudonym(String identity) {
        return Hashing.hmacSha256(naming)
                .hashString(identity, StandardCharsets.UTF_8)
                .toString();
    }

    /** What the forms of a session are marked with: the same after a restart, and for every server of the county. */
    public byte[] sessionKey() {
        return session.clone();
    }

    /** One key per purpose, so that a name given out never helps to unwrap. */
    private static byte[] derived(byte[] key, String purpose) {
        return Hashing.hmacSha256(key)
                .hashString("qibu/" + purpose, StandardCharsets.US_ASCII)
                .asBytes();
    }
}
