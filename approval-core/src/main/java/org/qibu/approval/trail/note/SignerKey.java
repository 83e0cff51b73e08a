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

    /**
     * A new key.
     *
     * @throws org.qibu.approval.trail.MissingAlgorithmException if no provider has the signatures of its kind
     */
    public static SignerKey generate(String name, KeyKind kind) {
        SignatureScheme scheme = kind.scheme();
        KeyPair pair = scheme.generate();
        return new SignerKey(new VerifierKey(name, kind, scheme.raw(pair.getPublic())), scheme.raw(pair.getPrivate()));
    }

    /**
     * Takes up a key that {@link #secret} wrote.
     *
     * @throws MalformedNoteException if the secret is not that of the public key
     */
    public static SignerKey of(VerifierKey verifier, String secret) {
        byte[] bytes = Base64Text.decoded(secret);
        byte[] probe = verifier.name().getBytes(UTF_8);
        if (bytes.length != SignatureScheme.SECRET
                || !verifier.verifies(probe, verifier.kind().scheme().sign(bytes, probe))) {
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
        require(!verifier.kind().isWitness());
        return new NoteSignature(verifier.name(), verifier.id(), signed(text.getBytes(UTF_8)));
    }

    /**
     * Signs, as a witness, that a checkpoint was seen and found consistent at a time.
     *
     * @throws IllegalStateException if it is not the key of a witness
     */
    public NoteSignature cosign(Checkpoint checkpoint, Instant at) {
        require(verifier.kind().isWitness());
        byte[] signature = signed(Cosignature.message(checkpoint.toString(), at.getEpochSecond()));
        return new NoteSignature(
                verifier.name(),
                verifier.id(),
                ByteBuffer.allocate(Long.BYTES + signature.length)
                        .putLong(at.getEpochSecond())
                        .put(signature)
                        .array());
    }

    private byte[] signed(byte[] message) {
        return verifier.kind().scheme().sign(secret, message);
    }

    private void require(boolean isRightKind) {
        if (!isRightKind) {
            throw new IllegalStateException("the key of " + verifier.name() + " is one for " + verifier.kind());
        }
    }

    /** Names whose key it is, and not the key. */
    @Override
    public String toString() {
        return "secret key of " + verifier;
    }
}
