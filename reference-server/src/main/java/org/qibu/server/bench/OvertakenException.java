package org.qibu.server.bench;

/** Somebody else acted first on what this act had read; nothing was written. */
public final class OvertakenException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String first;

    /** Says in Chinese who was first, with what and when. */
    public OvertakenException(String first, Throwable cause) {
        super("overtaken: " + first, cause);
        this.first = first;
    }

    /** Who was first, with what and when, in Chinese. */
    public String first() {
        return first;
    }
}
