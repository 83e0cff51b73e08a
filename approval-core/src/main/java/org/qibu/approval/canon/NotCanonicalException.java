package org.qibu.approval.canon;

/** A value cannot be written in, or a text is not in, the canonical form that is expected. */
public final class NotCanonicalException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what is not canonical, or what was expected. */
    public NotCanonicalException(String what) {
        super(what);
    }

    /** Says what was refused, and by whom. */
    public NotCanonicalException(String what, Throwable cause) {
        super(what, cause);
    }
}
