package org.qibu.server.access;

import java.util.Optional;
import java.util.stream.Stream;

/** How far a role may do an operation. */
public enum Reach {
    /** Not at all. */
    NONE("-"),
    /** For what is its own office's: a builder's projects, a department's matters. */
    OWN("own"),
    /** Whosever it is. */
    ANY("any");

    private final String text;

    Reach(String text) {
        this.text = text;
    }

    /** Finds the reach that a cell of the table says. */
    static Optional<Reach> parse(String text) {
        return Stream.of(values()).filter(reach -> reach.text.equals(text)).findFirst();
    }

    @Override
    public String toString() {
        return text;
    }
}
