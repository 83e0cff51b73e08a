package org.qibu.server.http;

import java.time.Duration;

/** Somebody asks oftener than anybody who works here does. */
final class TooManyException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final long seconds;

    TooManyException(Duration wait) {
        super("too many, wait " + wait);
        this.seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    }

    /** How long to wait. */
    long seconds() {
        return seconds;
    }
}
