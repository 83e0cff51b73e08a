package org.qibu.server.database;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;

/** The database is not fit to be relied on; the server does not start. */
public final class UnsafeDatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient ImmutableList<Reason> reasons;

    /**
     * One thing that is wrong.
     *
     * @param code stable, {@code database.} and what it is
     * @param text what is wrong and what would be right, in Chinese
     */
    public record Reason(String code, String text) {
        @Override
        public String toString() {
            return text + "（" + code + "）";
        }
    }

    UnsafeDatabaseException(ImmutableList<Reason> reasons) {
        super(reasons.stream().map(Reason::toString).collect(joining("；")));
        this.reasons = reasons;
    }

    static UnsafeDatabaseException because(String code, String text, Throwable cause) {
        UnsafeDatabaseException unsafe = new UnsafeDatabaseException(ImmutableList.of(new Reason(code, text)));
        unsafe.initCause(cause);
        return unsafe;
    }

    /** Everything that is wrong. */
    public ImmutableList<Reason> reasons() {
        return reasons;
    }
}
