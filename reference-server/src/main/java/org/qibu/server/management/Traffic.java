package org.qibu.server.management;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The requests under way, and whether the server takes leave: it then says that it is not ready, and finishes them. */
public final class Traffic {
    private static final long LOOK_MILLIS = 20;

    private final AtomicInteger underWay = new AtomicInteger();
    private volatile boolean leaving;

    void begin() {
        underWay.incrementAndGet();
    }

    void end() {
        underWay.decrementAndGet();
    }

    /** How many requests are under way. */
    public int underWay() {
        return underWay.get();
    }

    /** Tells whether the server takes leave. */
    public boolean isLeaving() {
        return leaving;
    }

    /** Says from now on that the server is not ready. */
    public void leave() {
        leaving = true;
    }

    /** Waits until nothing is under way, at most so long; tells whether nothing is. */
    public boolean awaitEnd(Duration most) {
        long deadline = System.nanoTime() + most.toNanos();
        try {
            while (underWay.get() > 0 && System.nanoTime() < deadline) {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
        return underWay.get() == 0;
    }
}
