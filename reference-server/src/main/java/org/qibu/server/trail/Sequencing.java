package org.qibu.server.trail;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the trail of a county sequenced, on a thread of its own, for as long as the server runs. All servers of the county do so; one of
 * them at a time is the sequencer, and when it is gone another takes over.
 */
public final class Sequencing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sequencing.class);

    /** A sequencer that was killed is missed for as long. */
    private static final Duration LEASE = Duration.ofSeconds(5);

    /** Facts that nobody told of, such as those of a server that was killed, are found after as long. */
    private static final long QUIET_MILLIS = 500;

    private static final long AGAIN_MILLIS = 1000;

    /** A round costs as much for one fact as for a hundred; still each has its place well within a second. */
    private static final long APART_NANOS = Duration.ofMillis(200).toNanos();

    private final Sequencer sequencer;
    private final Semaphore told = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closed;
    private volatile boolean failing;

    private Sequencing(Sequencer sequencer) {
        this.sequencer = sequencer;
        this.thread = new Thread(this::run, "qibu-sequencer");
        thread.setDaemon(true);
    }

    /**
     * Starts it.
     *
     * @param witnesses who must have seen a checkpoint before it is published
     */
    public static Sequencing start(Trail trail, Witnesses witnesses) {
        Lease lease = new Lease(trail.queries(), trail.county(), UUID.randomUUID(), LEASE);
        Sequencing sequencing = new Sequencing(new Sequencer(trail, lease, witnesses));
        sequencing.thread.start();
        return sequencing;
    }

    /** Tells whether it could do its part when it last tried; facts wait while nobody can. */
    public boolean isWell() {
        return !failing && thread.isAlive();
    }

    /** Says that facts may wait; called on any thread, it does not block. */
    public void tell() {
        told.release();
    }

    private void run() {
        while (!closed) {
            try {
                long begun = System.nanoTime();
                if (!sequencer.step()) {
                    await(QUIET_MILLIS);
                    LockSupport.parkNanos(begun + APART_NANOS - System.nanoTime());
                    told.drainPermits();
                }
                failing = false;
            } catch (LostLeaseException lost) {
                LOG.info("another server sequences the trail now: {}", lost.getMessage());
            } catch (RuntimeException | Error failed) {
                // Whatever it is, also that memory is short: the facts wait, and the measure of how long they do tells
                // it.
                boolean isNew = !failing;
                failing = true;
                if (isNew && !closed) {
                    LOG.error("the trail could not be sequenced; it is tried again", failed);
                }
                await(AGAIN_MILLIS);
            }
        }
    }

    private void await(long millis) {
        try {
            if (told.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                told.drainPermits();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }

    @Override
    public void close() {
        closed = true;
        told.release();
        try {
            thread.join(AGAIN_MILLIS);
            sequencer.leave();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (DataAccessException gone) {
            LOG.debug("the trail is left to whoever finds it", gone);
        }
    }
}
