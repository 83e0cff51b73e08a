package org.qibu.server.http;

/** A form that does not carry its session's token: its session has ended, or another site made the browser send it. */
final class StaleFormException extends RuntimeException {
    private static final long serialVersionUID = 1;

    StaleFormException() {
        super("a form without its session's token");
    }
}
