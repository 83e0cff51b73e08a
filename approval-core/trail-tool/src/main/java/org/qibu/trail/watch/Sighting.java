package org.qibu.trail.watch;

import org.qibu.approval.trail.TreeHead;
import org.qibu.approval.trail.note.SignedNote;

/** What came of looking at a log once. */
public sealed interface Sighting {
    /** It was never seen before: its tiles come to the root that it signed. */
    record First(SignedNote shown, TreeHead tree) implements Sighting {}

    /** It is as it was. */
    record Unchanged(TreeHead tree) implements Sighting {}

    /** It goes on from where it was last seen. */
    record Grown(SignedNote shown, TreeHead from, TreeHead to) implements Sighting {}

    /**
     * It must not be so. What was seen before stays what is remembered.
     *
     * @param detail what the alarm's own words leave open: sizes, roots, the tile; may be empty
     * @param shown what was published, to the letter
     */
    record Alarmed(Alarm alarm, String detail, String shown) implements Sighting {}
}
