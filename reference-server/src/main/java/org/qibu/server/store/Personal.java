package org.qibu.server.store;

import com.google.common.collect.ImmutableMap;

/** The personal part of a stored fact, as it can still be read. */
public sealed interface Personal {
    /** The fields; empty where the fact says nothing of a person or the person was erased. */
    ImmutableMap<String, String> fields();

    /** Tells whether something was said of a person who has since been erased. */
    default boolean isErased() {
        return false;
    }

    /** The fact says nothing of a person. */
    record None() implements Personal {
        @Override
        public ImmutableMap<String, String> fields() {
            return ImmutableMap.of();
        }
    }

    /** It can be read. */
    record Known(ImmutableMap<String, String> fields) implements Personal {}

    /** The person's key is gone, and with it what was said. */
    record Erased() implements Personal {
        @Override
        public ImmutableMap<String, String> fields() {
            return ImmutableMap.of();
        }

        @Override
        public boolean isErased() {
            return true;
        }
    }
}
