package org.qibu.approval.trail.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * That a witness saw a checkpoint (C2SP tlog-cosignature).
 *
 * @param witness whose it is
 * @param at when the witness says it saw it
 */
public record Cosignature(String witness, Instant at) {
    /** What a witness signs of a checkpoint's text. */
    static byte[] message(String text, long seconds) {
        return ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(UTF_8);
    }

    /** Reads a signature as that of a witness over the text; empty if it is not, or does not verify. */
    static Optional<Cosignature> read(VerifierKey witness, String text, NoteSignature signature) {
        byte[] bytes = signature.bytes();
        if (bytes.length != Long.BYTES + SignatureScheme.SIGNATURE) {
            return Optional.empty();
        }
        long seconds = ByteBuffer.wrap(bytes).getLong();
        byte[] signed = Arrays.copyOfRange(bytes, Long.BYTES, bytes.length);
        return seconds >= 0
                        && seconds <= Instant.MAX.getEpochSecond()
                        && witness.verifies(message(text, seconds), signed)
                ? Optional.of(new Cosignature(witness.name(), Instant.ofEpochSecond(seconds)))
                : Optional.empty();
    }
}
