package org.qibu.approval.matter;

import org.qibu.approval.trait.Slug;

/** Names a stage. */
public record StageId(String value) {
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
