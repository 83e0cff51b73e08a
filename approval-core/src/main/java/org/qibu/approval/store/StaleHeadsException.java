package org.qibu.approval.store;

import com.google.common.collect.ImmutableList;

/** Somebody else was first: these streams moved on since they were read, and nothing was written. */
public final class StaleHeadsException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient ImmutableList<StreamId<?>> streams;

    /** Names every stream that moved on, in key order. */
    public StaleHeadsException(ImmutableList<StreamId<?>> streams) {
        super("moved on since they were read: " + streams);
        this.streams = streams;
    }

    /** Every stream that moved on, in key order. */
    public ImmutableList<StreamId<?>> streams() {
        return streams;
    }
}
