package org.qibu.server.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** How long each answer took, in milliseconds, shortest first. */
final class Latencies {
    private static final int CLIENTS = 64;

    private final double[] sorted;

    private Latencies(double[] took) {
        this.sorted = took.clone();
        Arrays.sort(sorted);
    }

    /**
     * Asks at a pace, whether or not what was asked before is answered (an open loop). Each answer counts from when it should have
     * been asked for: whoever had to wait for a slow one before is not left out.
     */
    static Latencies atPace(int perSecond, int seconds, Filings filings, Consumer<Wire> ask) throws Exception {
        int all = perSecond * seconds;
        double[] took = new double[all];
        AtomicInteger next = new AtomicInteger();
        long start = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        List<Future<?>> running = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            running.add(threads.submit(() -> {
                try (Wire wire = filings.wire()) {
                    for (int i = next.getAndIncrement(); i < all; i = next.getAndIncrement()) {
                        long intended = start + i * TimeUnit.SECONDS.toNanos(1) / perSecond;
                        TimeUnit.NANOSECONDS.sleep(intended - System.nanoTime());
                        ask.accept(wire);
                        took[i] = (System.nanoTime() - intended) / 1e6;
                    }
                }
                return took;
            }));
        }
        threads.shutdown();
        for (Future<?> each : running) {
            each.get();
        }
        return new Latencies(took);
    }

    /** One after the other, so many times after as many that do not count. */
    static Latencies of(int times, Runnable ask) {
        double[] took = new double[times];
        for (int i = -times; i < times; i++) {
            long from = System.nanoTime();
            ask.run();
            if (i >= 0) {
                took[i] = (System.nanoTime() - from) / 1e6;
            }
        }
        return new Latencies(took);
    }

    double percentile(double percent) {
        return sorted[(int) Math.ceil(sorted.length * percent / 100) - 1];
    }

    @Override
    public String toString() {
        return String.format(
                "p50 %.1f ms，p99 %.1f ms，最长 %.1f ms", percentile(50), percentile(99), sorted[sorted.length - 1]);
    }
}
