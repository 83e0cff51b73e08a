package org.qibu.approval.trail.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Base64;

/** A secret key that signs under a name; its text never tells the secret. */
public final class SignerKey {
    private final VerifierKey verifier;
    private final byte[] secret;

    private SignerKey(VerifierKey verifier, byte[] secret) {
        this.verifier = verifier;
        this.secret = secret;
    }

    /** A new key. */
    public static SignerKey generate(String name, KeyKind kind) {
        KeyPair pair = Ed25519.generate();
        return new SignerKey(
                new VerifierKey(name, kind, Ed25519.raw(pair.getPublic())), Ed25519.raw(pair.getPrivate()));
    }

    /**
     * Takes up a key that {@link #secret} wrote.
     *
     * @throws MalformedNoteException if the secret is not that of the public key
     */
    public static SignerKey of(VerifierKey verifier, String secret) {
        byte[] bytes = Base64Text.decoded(secret);
        byte[] probe = verifier.name().getBytes(UTF_8);
        if (bytes.length != Ed25519.KEY || !verifier.verifies(probe, Ed25519.sign(bytes, probe))) {
            throw new MalformedNoteException("the secret is not that of the key " + verifier);
        }
        return new SignerKey(verifier, bytes);
    }

    /** The public key to its secret. */
    public VerifierKey verifier() {
        return verifier;
    }

    /** The secret, to be kept where only its holder reads it. */
    public String secret() {
        return Base64.getEncoder().encodeToString(secret);
    }

    /**
     * Signs the text of a note.
     *
     * @throws IllegalStateException if it is the key of a witness
     */
    public NoteSignature sign(String text) {
        require(KeyKind.NOTE);
        return new NoteSignature(verifier.name(), verifier.id(), Ed25519.sign(secret, text.getBytes(UTF_8)));
    }

    /**
     * Signs, as a witness, that a checkpoint was seen and found consistent at a time.
     *
     * @throws IllegalStateException if it is not the key of a witness
     */
    public NoteSignature cosign(Checkpoint checkpoint, Instant at) {
        require(KeyKind.COSIGNATURE);
        byte[] signature = Ed25519.sign(secret, Cosignature.message(checkpoint.toString(), at.getEpochSecond()));
        return new NoteSignature(
                verifier.name(),
                verifier.id(),
                ByteBuffer.allocate(Long.BYTES + signature.length)
                        .putLong(at.getEpochSecond())
                        .put(signature)
                        .array());
    }

    private void require(KeyKind kind) {
        if (verifier.kind() != kind) {
            throw new IllegalStateException("the key of " + verifier.name() + " is one for " + verifier.kind());
        }
    }

    /** Names whose key it is, and not the key. */
    @Override
    public String toString() {
        return "secret key of " + verifier;
    }
}
