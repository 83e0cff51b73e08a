package org.qibu.approval.store;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A stream as a ruling saw it: the number of its facts at that moment.
 *
 * @param version 0 where the stream did not exist
 */
public record Head(StreamId<?> stream, int version) {
    /** Throws {@link IllegalArgumentException} if the version is negative. */
    public Head {
        checkArgument(version >= 0, "no version: %s", version);
    }
}
