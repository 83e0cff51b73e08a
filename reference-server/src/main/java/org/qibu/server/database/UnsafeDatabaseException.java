package org.qibu.server.database;

import com.google.common.collect.ImmutableList;

/** The database is not fit to be relied on; the server does not start. */
public final class UnsafeDatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final ImmutableList<String> reasons;

    UnsafeDatabaseException(ImmutableList<String> reasons) {
        super(String.join("；", reasons));
        this.reasons = reasons;
    }

    /** Everything that is wrong, in Chinese. */
    public ImmutableList<String> reasons() {
        return reasons;
    }
}
