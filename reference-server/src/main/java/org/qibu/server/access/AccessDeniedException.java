package org.qibu.server.access;

/** The caller may not do this: not signed in, or in another role or office. */
public final class AccessDeniedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Caller caller;
    private final String what;

    /** Says who was refused what, in Chinese. */
    public AccessDeniedException(Caller caller, String what) {
        super(caller.role() + " may not: " + what);
        this.caller = caller;
        this.what = what;
    }

    /** Who was refused. */
    public Caller caller() {
        return caller;
    }

    /** What was refused, in Chinese. */
    public String what() {
        return what;
    }
}
