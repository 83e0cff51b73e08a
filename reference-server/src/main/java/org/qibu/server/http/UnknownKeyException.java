package org.qibu.server.http;

/** A key that is none, or no longer one. */
final class UnknownKeyException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnknownKeyException() {
        super("a key that opens nothing");
    }
}
