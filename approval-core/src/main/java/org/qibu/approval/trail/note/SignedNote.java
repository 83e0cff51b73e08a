package org.qibu.approval.trail.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text with signatures under it (C2SP signed-note).
 *
 * @param text what is signed: lines, each ended, none of control characters
 * @param signatures who signed it
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
    private static final int LONGEST = 1_000_000;
    private static final int MOST_SIGNATURES = 100;

    /** Throws {@link MalformedNoteException} if the text cannot be signed. */
    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n")
                || text.codePoints().anyMatch(each -> (each < ' ' && each != '\n') || each == 0xFFFD)) {
            throw new MalformedNoteException("the text of a note is lines of UTF-8, the last one ended too");
        }
    }

    /** A text with one signature. */
    public static SignedNote of(String text, SignerKey signer) {
        return new SignedNote(text, List.of(signer.sign(text)));
    }

    /**
     * Reads a note; whether its signatures verify is asked of it afterwards.
     *
     * @throws MalformedNoteException if it is no note, is longer than a million characters or has more than a hundred signatures
     */
    public static SignedNote parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (note.length() > LONGEST || end < 0 || !note.endsWith("\n") || note.endsWith("\n\n")) {
            throw new MalformedNoteException("a note is a text, an empty line, and signatures");
        }
        String[] lines = note.substring(end + 2, note.length() - 1).split("\n", -1);
        if (lines.length > MOST_SIGNATURES) {
            throw new MalformedNoteException("a note with " + lines.length + " signatures");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : lines) {
            signatures.add(NoteSignature.parse(line));
        }
        return new SignedNote(note.substring(0, end + 1), signatures);
    }

    /** The same with one more signature. */
    public SignedNote with(NoteSignature signature) {
        List<NoteSignature> more = new ArrayList<>(signatures);
        more.add(signature);
        return new SignedNote(text, more);
    }

    /** Tells whether the holder of this key signed it. */
    public boolean isSignedBy(VerifierKey key) {
        return !key.kind().isWitness()
                && signatures.stream()
                        .filter(key::isOf)
                        .anyMatch(signature -> key.verifies(bytes(), signature.bytes()));
    }

    /** What a witness said of it; empty if that witness did not cosign it. */
    public Optional<Cosignature> cosignature(VerifierKey witness) {
        return !witness.kind().isWitness()
                ? Optional.empty()
                : signatures.stream()
                        .filter(witness::isOf)
                        .flatMap(signature -> Cosignature.read(witness, text, signature).stream())
                        .findFirst();
    }

    private byte[] bytes() {
        return text.getBytes(UTF_8);
    }

    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature).append('\n'));
        return note.toString();
    }
}
