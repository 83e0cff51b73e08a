package org.qibu.server.settings;

import static com.google.common.base.Preconditions.checkArgument;

/** What nobody may read off a screen or a log: a password. */
public record Secret(String value) {
    public Secret {
        checkArgument(!value.isEmpty(), "是空的。");
    }

    /** Tells nothing. */
    @Override
    public String toString() {
        return "******";
    }
}
