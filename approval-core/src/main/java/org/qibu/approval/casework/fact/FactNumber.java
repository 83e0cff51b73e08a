package org.qibu.approval.casework.fact;

import static com.google.common.base.Preconditions.checkArgument;

/** The place of a fact in its stream: 1 for the filing. */
public record FactNumber(int value) {
    /** Throws {@link IllegalArgumentException} if the number is below 1. */
    public FactNumber {
        checkArgument(value >= 1, "facts are numbered from 1: %s", value);
    }

    /** The fact at this place. */
    public static FactNumber of(int value) {
        return new FactNumber(value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
