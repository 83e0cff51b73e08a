package org.qibu.trail.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qibu.approval.trail.ConsistencyProof;
import org.qibu.approval.trail.Hash;
import org.qibu.approval.trail.note.Checkpoint;
import org.qibu.approval.trail.note.SignedNote;

/**
 * What is asked of a witness (C2SP tlog-witness, add-checkpoint).
 *
 * @param from the size at which the proof begins
 * @param proof that the checkpoint goes on from there
 * @param note the checkpoint as it was signed
 * @param checkpoint the same, read
 */
record AddCheckpoint(long from, ConsistencyProof proof, SignedNote note, Checkpoint checkpoint) {
    /** The format allows no more: a tree has fewer levels. */
    private static final int MOST_HASHES = 63;

    private static final Pattern OLD = Pattern.compile("old (0|[1-9][0-9]{0,18})");

    /**
     * Reads a request.
     *
     * @throws IllegalArgumentException if it is malformed, in whatever part
     */
    static AddCheckpoint parse(byte[] body) {
        String text = decoded(body);
        int end = text.indexOf("\n\n");
        if (end < 0) {
            throw new IllegalArgumentException("no empty line before the checkpoint");
        }
        List<String> lines = List.of(text.substring(0, end).split("\n", -1));
        Matcher old = OLD.matcher(lines.get(0));
        if (!old.matches() || lines.size() > 1 + MOST_HASHES) {
            throw new IllegalArgumentException("not an old size and at most 63 hashes");
        }
        List<Hash> hashes =
                lines.subList(1, lines.size()).stream().map(Hash::parseBase64).toList();
        SignedNote note = SignedNote.parse(text.substring(end + 2));
        return new AddCheckpoint(
                Long.parseLong(old.group(1)), new ConsistencyProof(hashes), note, Checkpoint.parse(note.text()));
    }

    /** The lines before the empty one: what {@link #parse} reads them as. */
    static List<String> lines(long from, ConsistencyProof proof) {
        return Stream.concat(Stream.of("old " + from), proof.path().stream().map(Hash::base64))
                .toList();
    }

    private static String decoded(byte[] body) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException malformed) {
            throw new IllegalArgumentException("not UTF-8", malformed);
        }
    }
}
