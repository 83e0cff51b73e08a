package org.qibu.server.access;

/** The caller may not do this: not signed in, or in another role or office. */
public final class AccessDeniedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Caller caller;
    private final String what;
    private final boolean ofAnother;

    /** Says who was refused what, in Chinese. */
    public AccessDeniedException(Caller caller, String what) {
        this(caller, what, false);
    }

    private AccessDeniedException(Caller caller, String what, boolean ofAnother) {
        super(caller.role() + " may not: " + what);
        this.caller = caller;
        this.what = what;
        this.ofAnother = ofAnother;
    }

    /** Says that the caller may do it, but not to what is another office's. */
    static AccessDeniedException ofAnother(Caller caller, Operation operation) {
        return new AccessDeniedException(caller, operation.text(), true);
    }

    /** Who was refused. */
    public Caller caller() {
        return caller;
    }

    /** Tells whether it was refused only because it is another office's. */
    public boolean isOfAnother() {
        return ofAnother;
    }

    /** What was refused, in Chinese. */
    public String what() {
        return what;
    }
}
