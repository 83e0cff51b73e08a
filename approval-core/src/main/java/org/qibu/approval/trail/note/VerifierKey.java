package org.qibu.approval.trail.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qibu.approval.trail.MissingAlgorithmException;

/** The public key by which the signatures of one name are checked, spelled {@code name+hash+key} (C2SP signed-note). */
public final class VerifierKey {
    private static final Pattern SPELLING = Pattern.compile("([^+]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/]+=*)");

    private final String name;
    private final KeyKind kind;
    private final byte[] key;

    VerifierKey(String name, KeyKind kind, byte[] key) {
        if (name.isEmpty() || name.contains("+") || name.codePoints().anyMatch(VerifierKey::isSpace)) {
            throw new MalformedNoteException("the name of a key has no spaces and no plus sign: " + name);
        }
        int length = kind.scheme().keyLength();
        if (key.length != length) {
            throw new MalformedNoteException("a key has " + length + " bytes, not " + key.length);
        }
        if (!kind.scheme().isKey(key)) {
            throw new MalformedNoteException("no public key: its bytes are no point of the curve");
        }
        this.name = name;
        this.kind = kind;
        this.key = key.clone();
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character < ' ';
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws MalformedNoteException if it is spelled otherwise, its hash is not its own, its kind is not known, or it is no
     *     point of its curve
     * @throws MissingAlgorithmException if no provider has the digest and the signatures of its profile
     */
    public static VerifierKey parse(String text) {
        Matcher spelled = SPELLING.matcher(text);
        if (!spelled.matches()) {
            throw new MalformedNoteException("not a key as name+hash+key: " + text);
        }
        byte[] bytes = Base64Text.decoded(spelled.group(3));
        KeyKind kind =
                KeyKind.of(bytes).orElseThrow(() -> new MalformedNoteException("a key of an unknown kind: " + text));
        VerifierKey read = new VerifierKey(
                spelled.group(1), kind, Arrays.copyOfRange(bytes, kind.identifier().length, bytes.length));
        if (!read.toString().equals(text)) {
            throw new MalformedNoteException("the hash in the key is not its own: " + text);
        }
        return read;
    }

    /** Whose key it is. */
    public String name() {
        return name;
    }

    /** What it signs. */
    public KeyKind kind() {
        return kind;
    }

    /** By which a signature says that it may be this key's: the digest over the name and the key, its first four bytes. */
    int id() {
        try {
            MessageDigest digest = MessageDigest.getInstance(kind.profile().digest());
            digest.update((name + "\n").getBytes(UTF_8));
            digest.update(spelled());
            return ByteBuffer.wrap(digest.digest()).getInt();
        } catch (NoSuchAlgorithmException missing) {
            throw new MissingAlgorithmException(kind.profile().digest(), missing);
        }
    }

    private byte[] spelled() {
        return SignatureScheme.joined(kind.identifier(), key);
    }

    boolean isOf(NoteSignature signature) {
        return signature.name().equals(name) && signature.keyId() == id();
    }

    boolean verifies(byte[] message, byte[] signature) {
        return signature.length == SignatureScheme.SIGNATURE && kind.scheme().verify(key, message, signature);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that
                && name.equals(that.name)
                && kind == that.kind
                && Arrays.equals(key, that.key);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(key);
    }

    @Override
    public String toString() {
        return name + "+" + HexFormat.of().toHexDigits(id()) + "+"
                + Base64.getEncoder().encodeToString(spelled());
    }
}
