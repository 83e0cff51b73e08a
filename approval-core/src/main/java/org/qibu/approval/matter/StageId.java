package org.qibu.approval.matter;

import org.qibu.approval.trait.Slug;

/** Names a stage. */
public record StageId(String value) {
    /** Throws {@link IllegalArgumentException} if it is not spelled as {@link Slug} says. */
    public StageId {
        Slug.check(value);
    }

    /** Names a stage by its id in the pack. */
    public static StageId of(String value) {
        return new StageId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
