package org.qibu.approval.matter;

import org.qibu.approval.trait.Slug;

/** Names a matter. */
public record MatterId(String value) {
    /** Throws {@link IllegalArgumentException} if it is not spelled as {@link Slug} says. */
    public MatterId {
        Slug.check(value);
    }

    /** Names a matter by its id in the pack. */
    public static MatterId of(String value) {
        return new MatterId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
