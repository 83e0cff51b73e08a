package org.qibu.trail.place;

/** A place could not be read: it does not answer, or not as a log does. Nothing follows from it about the log. */
public final class UnreadableLogException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    private final String where;

    UnreadableLogException(String where, String why, Throwable cause) {
        super(where + "：" + why, cause);
        this.where = where;
    }

    UnreadableLogException(String where, String why) {
        super(where + "：" + why);
        this.where = where;
    }

    /** The place shows no checkpoint, and so no log. */
    public static UnreadableLogException withoutCheckpoint(String where) {
        return new UnreadableLogException(where, "没有检查点（checkpoint）");
    }

    /** The file or the address. */
    public String where() {
        return where;
    }
}
