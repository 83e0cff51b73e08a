package org.qibu.approval.matter;

import org.qibu.approval.trait.Slug;

/** Names a question of the form. */
public record QuestionId(String value) {
    /** Throws {@link IllegalArgumentException} if it is not spelled as {@link Slug} says. */
    public QuestionId {
        Slug.check(value);
    }

    /** Names a question of the form by its id in the pack. */
    public static QuestionId of(String value) {
        return new QuestionId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
