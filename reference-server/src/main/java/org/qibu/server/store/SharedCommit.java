package org.qibu.server.store;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.SQLStateClass;

/**
 * Appends that come while another one is written wait, and are then written together in one transaction: to make facts durable
 * takes as long for many as for one. What becomes of each stays its own.
 *
 * <p>There is no thread for it. Of those who wait the first one writes, for all, and then lets the next one.
 */
final class SharedCommit {
    private static final int MOST = 100;
    private static final long MOMENT_NANOS = TimeUnit.MILLISECONDS.toNanos(3);

    /** Where a statement was understood and refused, so that one append alone may be to blame. */
    private static final ImmutableList<SQLStateClass> OF_ONE = ImmutableList.of(
            SQLStateClass.C22_DATA_EXCEPTION,
            SQLStateClass.C23_INTEGRITY_CONSTRAINT_VIOLATION,
            SQLStateClass.C40_TRANSACTION_ROLLBACK);

    /** Writes all if each can be written, and else none, and tells of those that cannot why. */
    private final Function<ImmutableList<Prepared>, ImmutableMap<Prepared, RuntimeException>> writing;

    private final Deque<Waiting> queue = new ArrayDeque<>();
    private boolean underWay;

    /** Whoever's turn it is reads and writes it, so that it goes from one thread to the next. */
    private volatile boolean severalCame;

    SharedCommit(Function<ImmutableList<Prepared>, ImmutableMap<Prepared, RuntimeException>> writing) {
        this.writing = writing;
    }

    /** Whoever waits to be told: that it is its turn to write, or that it was written for. */
    private static final class Waiting {
        private final Prepared append;
        private final CompletableFuture<Boolean> turn = new CompletableFuture<>();
        private Optional<RuntimeException> failure = Optional.of(new IllegalStateException("the one who wrote failed"));

        private Waiting(Prepared append) {
            this.append = append;
        }
    }

    /** Returns when it is durable, or throws why nothing of it was written. */
    void append(Prepared append) {
        Waiting own = new Waiting(append);
        boolean first;
        synchronized (queue) {
            queue.add(own);
            first = !underWay;
            underWay = true;
        }
        if (first || own.turn.join()) {
            awaitOthers();
            ImmutableList<Waiting> together = together();
            severalCame = together.size() > 1;
            try {
                write(together);
            } finally {
                handOver();
                together.forEach(each -> each.turn.complete(false));
            }
        }
        own.failure.ifPresent(failure -> {
            throw failure;
        });
    }

    /**
     * Where several came together the last time, more are on their way: a transaction for all costs little more than one of them
     * has cost. Whoever comes alone never waits.
     */
    private void awaitOthers() {
        if (severalCame) {
            LockSupport.parkNanos(MOMENT_NANOS);
        }
    }

    /** The first who waits, and all others who touch nothing that one before them touches; the rest waits on. */
    private ImmutableList<Waiting> together() {
        Set<Object> touched = new HashSet<>();
        ImmutableList.Builder<Waiting> together = ImmutableList.builder();
        synchronized (queue) {
            int left = MOST;
            for (Iterator<Waiting> all = queue.iterator(); all.hasNext() && left > 0; ) {
                Waiting next = all.next();
                Set<Object> touches = touches(next.append.append());
                if (Collections.disjoint(touched, touches)) {
                    together.add(next);
                    all.remove();
                    left--;
                }
                touched.addAll(touches);
            }
        }
        return together.build();
    }

    private static Set<Object> touches(Append append) {
        Set<Object> touches = new HashSet<>(append.heads().keySet());
        append.answer()
                .ifPresent(answered -> touches.add(ImmutableList.of(
                        answered.request().scope(), answered.request().key())));
        return touches;
    }

    private void handOver() {
        synchronized (queue) {
            underWay = !queue.isEmpty();
            if (underWay) {
                queue.element().turn.complete(true);
            }
        }
    }

    private void write(ImmutableList<Waiting> together) {
        List<Waiting> left = new ArrayList<>(together);
        try {
            writeTogether(left);
        } catch (DataAccessException failed) {
            if (left.size() > 1 && OF_ONE.contains(failed.sqlStateClass())) {
                left.forEach(this::writeAlone);
            } else {
                left.forEach(each -> each.failure = Optional.of(failed));
            }
        }
    }

    /** Those that cannot be written are told so and left out, until the rest is written. */
    private void writeTogether(List<Waiting> left) {
        while (!left.isEmpty()) {
            var lost = writing.apply(left.stream().map(each -> each.append).collect(toImmutableList()));
            if (lost.isEmpty()) {
                left.forEach(each -> each.failure = Optional.empty());
                left.clear();
            }
            left.removeIf(each -> {
                Optional<RuntimeException> why = Optional.ofNullable(lost.get(each.append));
                why.ifPresent(failure -> each.failure = why);
                return why.isPresent();
            });
        }
    }

    private void writeAlone(Waiting one) {
        List<Waiting> alone = new ArrayList<>(ImmutableList.of(one));
        try {
            writeTogether(alone);
        } catch (DataAccessException failed) {
            one.failure = Optional.of(failed);
        }
    }
}
