package org.qibu.approval.trait;

/** Names a trait of a project. */
public record TraitId(String value) {
    /** Throws {@link IllegalArgumentException} if it is not spelled as {@link Slug} says. */
    public TraitId {
        Slug.check(value);
    }

    /** Names a trait of a project by its id in the pack. */
    public static TraitId of(String value) {
        return new TraitId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
