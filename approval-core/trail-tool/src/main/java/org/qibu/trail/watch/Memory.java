package org.qibu.trail.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.qibu.approval.trail.TreeHead;
import org.qibu.approval.trail.note.Checkpoint;
import org.qibu.approval.trail.note.SignedNote;

/**
 * What a monitor knows of a log from one look to the next.
 *
 * @param checkpoint the one that was last found right, as the log published it
 * @param next the lowest tile at which the next part of the old log is read again
 * @param since when the log was first seen at this size; empty if the memory was written before that was kept
 */
public record Memory(SignedNote checkpoint, long next, Optional<Instant> since) {
    /** Throws {@link IllegalArgumentException} if the place is negative. */
    public Memory {
        if (next < 0) {
            throw new IllegalArgumentException("no tile " + next);
        }
    }

    /** What begins with a checkpoint that was never seen before. */
    public static Memory of(SignedNote checkpoint, Instant at) {
        return new Memory(checkpoint, 0, Optional.of(at));
    }

    /** The tree that it remembers. */
    public TreeHead tree() {
        return Checkpoint.parse(checkpoint.text()).tree();
    }

    /** The same with a longer log, from now on; the part that is next stays next. */
    public Memory grown(SignedNote to, Instant at) {
        return new Memory(to, next, Optional.of(at));
    }

    /** The same where the log stands still: what is not known of before begins now. */
    public Memory still(Instant at) {
        return new Memory(checkpoint, next, Optional.of(since.orElse(at)));
    }

    /** The same with another part next. */
    public Memory next(long tile) {
        return new Memory(checkpoint, tile, since);
    }

    /** Tells whether the log has stood still for longer than this. */
    public boolean isStale(Duration longest, Instant at) {
        return since.isPresent() && since.get().plus(longest).isBefore(at);
    }
}
