package org.qibu.approval.store;

/** A stored fact cannot be read: it was written by a newer version, or it is damaged. */
public final class UnreadableFactException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says which fact, and why it cannot be read. */
    public UnreadableFactException(String what) {
        super(what);
    }

    /** Says which fact, and what in it could not be read. */
    public UnreadableFactException(String what, Throwable cause) {
        super(what, cause);
    }
}
