package org.qibu.approval.matter;

import org.qibu.approval.trait.Slug;

/** Names a material. */
public record MaterialId(String value) {
    /** Throws {@link IllegalArgumentException} if it is not spelled as {@link Slug} says. */
    public MaterialId {
        Slug.check(value);
    }

    /** Names a material by its id in the pack. */
    public static MaterialId of(String value) {
        return new MaterialId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
