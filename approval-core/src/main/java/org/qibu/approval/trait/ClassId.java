package org.qibu.approval.trait;

/** Names a class of projects. */
public record ClassId(String value) {
    /** Throws {@link IllegalArgumentException} if it is not spelled as {@link Slug} says. */
    public ClassId {
        Slug.check(value);
    }

    /** Names a class of projects by its id in the pack. */
    public static ClassId of(String value) {
        return new ClassId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
