package org.qibu.approval.store;

import static com.google.common.base.Preconditions.checkArgument;

import java.nio.charset.StandardCharsets;

/**
 * A fact as it is stored: a type literal, the schema version of that type, and the canonical body.
 *
 * @param body canonical JSON; its UTF-8 bytes are what is stored
 */
public record Encoded(String type, int schemaVersion, String body) {
    /** Throws {@link IllegalArgumentException} if the schema version is below 1. */
    public Encoded {
        checkArgument(schemaVersion > 0, "schema versions start at 1: %s", schemaVersion);
    }

    /** The exact bytes that are stored. */
    public byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
