package org.qibu.server.load;

import com.google.common.collect.ImmutableList;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;

/** So many clients, each asking again as soon as it is answered (a closed loop), until a rate has settled. */
final class Crowd {
    private static final int MOST_WINDOWS = 40;
    private static final double AGREE = 0.05;

    private Crowd() {}

    /** How long processors have worked, of what is asked. */
    interface Work {
        Duration soFar() throws Exception;
    }

    /** A client; its connection is its own. */
    interface Client extends AutoCloseable {
        /** Asks once and waits for the answer. */
        void ask() throws Exception;

        @Override
        default void close() throws SQLException {}
    }

    /**
     * What came of it.
     *
     * @param perSecond answers a second over the last two windows
     * @param work how long processors worked for one answer
     * @param settled whether those two agreed within 5 %
     */
    record Rate(double perSecond, Duration work, boolean settled) {
        @Override
        public String toString() {
            return String.format("%,.0f/s%s", perSecond, settled ? "" : "（未稳定）");
        }
    }

    /**
     * Asks until two windows agree.
     *
     * @param warm so many answers come first: the windows of a virtual machine that has not yet compiled what it runs most agree
     *     on too little
     */
    static Rate of(int clients, Duration window, int warm, Work work, IntFunction<Client> client) throws Exception {
        LongAdder answers = new LongAdder();
        AtomicBoolean open = new AtomicBoolean(true);
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        ImmutableList.Builder<Future<?>> running = ImmutableList.builder();
        for (int i = 0; i < clients; i++) {
            int number = i;
            running.add(threads.submit(() -> {
                try (Client one = client.apply(number)) {
                    while (open.get()) {
                        one.ask();
                        answers.increment();
                    }
                }
                return number;
            }));
        }
        ImmutableList<Future<?>> all = running.build();
        try {
            return settled(answers, window, warm, work, all);
        } finally {
            open.set(false);
            threads.shutdown();
            threads.awaitTermination(1, TimeUnit.MINUTES);
            for (Future<?> each : all) {
                each.get();
            }
        }
    }

    private static Rate settled(
            LongAdder answers, Duration window, int warm, Work work, ImmutableList<Future<?>> running)
            throws Exception {
        double before = 0;
        long all = 0;
        Duration each = Duration.ZERO;
        for (int i = 0; i < MOST_WINDOWS; i++) {
            answers.reset();
            Duration worked = work.soFar();
            long from = System.nanoTime();
            TimeUnit.MILLISECONDS.sleep(window.toMillis());
            double rate = answers.sum() * 1e9 / (System.nanoTime() - from);
            each = work.soFar().minus(worked).dividedBy(Math.max(1, answers.sum()));
            for (Future<?> client : running) {
                if (client.isDone()) {
                    client.get();
                }
            }
            all += answers.sum();
            if (all > warm && Math.abs(rate - before) <= AGREE * Math.max(rate, before)) {
                return new Rate((rate + before) / 2, each, true);
            }
            before = rate;
        }
        return new Rate(before, each, false);
    }
}
