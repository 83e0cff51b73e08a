package org.qibu.trail.watch;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qibu.approval.trail.note.SignedNote;

/**
 * A memory as a text: the checkpoint to the letter, and after one more empty line what else is known. A text that ends with the
 * checkpoint is one from before anything else was kept.
 */
final class MemoryText {
    private static final Pattern REST =
            Pattern.compile("\nnext (0|[1-9][0-9]{0,17})\n(?:since ([0-9]{4}-[0-9T:.-]{1,40}Z)\n)?");

    private MemoryText() {}

    static String of(Memory memory) {
        return memory.checkpoint() + "\nnext " + memory.next() + "\n"
                + memory.since().map(at -> "since " + at + "\n").orElse("");
    }

    /**
     * Reads it.
     *
     * @throws org.qibu.approval.trail.note.MalformedNoteException if it begins with no checkpoint
     * @throws IllegalArgumentException if it goes on as no memory does
     */
    static Memory parse(String text) {
        int end = text.lastIndexOf("\n\nnext ") + 1;
        if (end == 0) {
            return new Memory(SignedNote.parse(text), 0, Optional.empty());
        }
        SignedNote checkpoint = SignedNote.parse(text.substring(0, end));
        Matcher rest = REST.matcher(text.substring(end));
        if (!rest.matches()) {
            throw new IllegalArgumentException(
                    "not what a monitor remembers: " + text.substring(end).strip());
        }
        return new Memory(
                checkpoint,
                Long.parseLong(rest.group(1)),
                Optional.ofNullable(rest.group(2)).map(MemoryText::instant));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException malformed) {
            throw new IllegalArgumentException("not a moment: " + text, malformed);
        }
    }
}
