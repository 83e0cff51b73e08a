package org.qibu.approval.canon;

/** A value cannot be written in, or a text is not in, the canonical form that is expected. */
public final class NotCanonicalException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotCanonicalException(String what) {
        super(what);
    }

    public NotCanonicalException(String what, Throwable cause) {
        super(what, cause);
    }
}
