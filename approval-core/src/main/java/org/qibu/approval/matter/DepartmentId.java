package org.qibu.approval.matter;

import org.qibu.approval.trait.Slug;

/** Names a department. */
public record DepartmentId(String value) {
    /** Throws {@link IllegalArgumentException} if it is not spelled as {@link Slug} says. */
    public DepartmentId {
        Slug.check(value);
    }

    /** Names a department by its id in the pack. */
    public static DepartmentId of(String value) {
        return new DepartmentId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
