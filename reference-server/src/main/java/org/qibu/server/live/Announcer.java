package org.qibu.server.live;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/**
 * Tells the other servers that facts were appended: after the commit, never in it, where it would hold up every other one.
 * What happens within a moment is told once.
 */
final class Announcer implements AutoCloseable {
    static final String CHANNEL = "qibu_changed";
    private static final long MOMENT_MILLIS = 100;
    private static final long AGAIN_MILLIS = 1000;

    private final DSLContext queries;
    private final String self;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final ScheduledExecutorService one;

    Announcer(DSLContext queries, String self) {
        this.queries = queries;
        this.self = self;
        this.one = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "qibu-announcer");
            thread.setDaemon(true);
            return thread;
        });
    }

    void announce() {
        if (!one.isShutdown() && waiting.compareAndSet(false, true)) {
            sendAfter(MOMENT_MILLIS);
        }
    }

    private void sendAfter(long millis) {
        var unused = one.schedule(this::send, millis, TimeUnit.MILLISECONDS);
    }

    private void send() {
        // What is appended from here on is told by the next one.
        waiting.set(false);
        try {
            queries.execute("select pg_notify(?, ?)", CHANNEL, self);
        } catch (DataAccessException unreachable) {
            if (!one.isShutdown() && waiting.compareAndSet(false, true)) {
                sendAfter(AGAIN_MILLIS);
            }
        }
    }

    /** What waits to be told is told first. */
    @Override
    public void close() {
        one.shutdown();
        try {
            if (!one.awaitTermination(AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
                one.shutdownNow();
            }
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }
}
