package org.qibu.server.trail;

/** Another sequencer has taken over; what was begun is not written. */
final class LostLeaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LostLeaseException(long fence) {
        super("no longer the sequencer under fence " + fence);
    }
}
