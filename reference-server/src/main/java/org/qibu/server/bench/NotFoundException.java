package org.qibu.server.bench;

/** There is no such project, submission, matter or receipt, or the caller may not know of it. */
public final class NotFoundException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String what;
    private final String key;

    /** Says what was looked for, in Chinese, and under which key. */
    public NotFoundException(String what, String key) {
        super("no " + what + ": " + key);
        this.what = what;
        this.key = key;
    }

    /** What was looked for, in Chinese. */
    public String what() {
        return what;
    }

    /** The key it was looked for under. */
    public String key() {
        return key;
    }
}
