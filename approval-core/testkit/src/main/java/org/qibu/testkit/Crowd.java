package org.qibu.testkit;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Several who begin at the same moment. */
final class Crowd {
    private static final long SECONDS = 60;

    private Crowd() {}

    /** What each of them came to, in their order; the first failure is thrown as an assertion. */
    static <R> ImmutableList<R> run(List<? extends Callable<R>> acts) {
        ExecutorService threads = Executors.newFixedThreadPool(acts.size());
        CyclicBarrier start = new CyclicBarrier(acts.size());
        try {
            ImmutableList<Future<R>> all = acts.stream()
                    .map(act -> threads.submit(() -> {
                        start.await();
                        return act.call();
                    }))
                    .collect(toImmutableList());
            return all.stream().map(Crowd::outcome).collect(toImmutableList());
        } finally {
            threads.shutdownNow();
        }
    }

    private static <R> R outcome(Future<R> future) {
        try {
            return future.get(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        } catch (TimeoutException late) {
            throw new AssertionError("not done after " + SECONDS + " s", late);
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        }
    }
}
