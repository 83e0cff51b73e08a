package org.qibu.approval.trail.note;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Optional;
import org.qibu.approval.trail.Profile;

/** What a key signs and how, as the first bytes of its spelling say. */
public enum KeyKind {
    /** The text of a note itself, by Ed25519. */
    NOTE("\u0001", Profile.C2SP, false),
    /** A checkpoint that a witness saw, with the time, by Ed25519 (tlog-cosignature, cosignature/v1). */
    COSIGNATURE("\u0004", Profile.C2SP, true),
    /** The text of a note itself, by SM2. C2SP leaves 0xff with a name of one's own to kinds that are not its own. */
    SM2_NOTE("\u00ffqibu-sm2-note/v1", Profile.SM, false),
    /** A checkpoint that a witness saw, with the time, by SM2. */
    SM2_COSIGNATURE("\u00ffqibu-sm2-cosignature/v1", Profile.SM, true);

    private final String identifier;
    private final Profile profile;
    private final boolean isWitness;

    KeyKind(String identifier, Profile profile, boolean isWitness) {
        this.identifier = identifier;
        this.profile = profile;
        this.isWitness = isWitness;
    }

    /** The kind of a log's key. */
    public static KeyKind ofLog(Profile profile) {
        return profile == Profile.SM ? SM2_NOTE : NOTE;
    }

    /** The kind of a witness's key. */
    public static KeyKind ofWitness(Profile profile) {
        return profile == Profile.SM ? SM2_COSIGNATURE : COSIGNATURE;
    }

    /** The profile to which it belongs. */
    public Profile profile() {
        return profile;
    }

    /** Tells whether it cosigns what it saw; otherwise it signs notes. */
    public boolean isWitness() {
        return isWitness;
    }

    SignatureScheme scheme() {
        return profile == Profile.SM ? Sm2.SCHEME : Ed25519.SCHEME;
    }

    byte[] identifier() {
        return identifier.getBytes(ISO_8859_1);
    }

    /** The kind of a key by its spelling; none begins as another does. */
    static Optional<KeyKind> of(byte[] spelled) {
        return Arrays.stream(values()).filter(kind -> kind.begins(spelled)).findFirst();
    }

    private boolean begins(byte[] spelled) {
        return new String(spelled, ISO_8859_1).startsWith(identifier);
    }
}
