package org.qibu.approval.trail.note;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One line under a note: who signed it, by which key, and the signature. */
public final class NoteSignature {
    private static final Pattern LINE = Pattern.compile("\u2014 ([^ +]+) ([A-Za-z0-9+/]+=*)");

    private final String name;
    private final int keyId;
    private final byte[] bytes;

    NoteSignature(String name, int keyId, byte[] bytes) {
        this.name = name;
        this.keyId = keyId;
        this.bytes = bytes.clone();
    }

    /**
     * Reads a line.
     *
     * @throws MalformedNoteException if it is no signature line
     */
    static NoteSignature parse(String line) {
        Matcher spelled = LINE.matcher(line);
        if (!spelled.matches()) {
            throw new MalformedNoteException("not a signature line: " + line);
        }
        byte[] bytes = Base64Text.decoded(spelled.group(2));
        if (bytes.length <= Integer.BYTES) {
            throw new MalformedNoteException("a signature without its bytes: " + line);
        }
        NoteSignature read = new NoteSignature(
                spelled.group(1),
                ByteBuffer.wrap(bytes).getInt(),
                Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length));
        if (!read.toString().equals(line)) {
            throw new MalformedNoteException("not the spelling of this signature: " + line);
        }
        return read;
    }

    /** Who signed. */
    public String name() {
        return name;
    }

    int keyId() {
        return keyId;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteSignature that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        byte[] spelled = ByteBuffer.allocate(Integer.BYTES + bytes.length)
                .putInt(keyId)
                .put(bytes)
                .array();
        return "\u2014 " + name + " " + Base64.getEncoder().encodeToString(spelled);
    }
}
