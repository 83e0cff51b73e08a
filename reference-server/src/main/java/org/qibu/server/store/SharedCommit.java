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
import org.jooq.exception.DataAccessException;
import org.jooq.exception.SQLStateClass;

/**
 * Appends that come while another one is written wait, and are then written together in one transaction: to make facts durable
 * takes as long for many as for one. What becomes of each stays its own.
 *
 * <p>There is no thread for it. Of those who wait the first one writes, for all, and lets the next one write when nothing is left
 * to do but to wait for the disk.
 */
final class SharedCommit {
    private static final int MOST = 100;
    private static final long MOMENT_NANOS = TimeUnit.MILLISECONDS.toNanos(3);

    /** Where a statement was understood and refused, so that one append alone may be to blame. */
    private static final ImmutableList<SQLStateClass> OF_ONE = ImmutableList.of(
            SQLStateClass.C22_DATA_EXCEPTION,
            SQLStateClass.C23_INTEGRITY_CONSTRAINT_VIOLATION,
            SQLStateClass.C40_TRANSACTION_ROLLBACK);

    /** How appends are written. */
    interface Writing {
        /**
         * Writes all if each can be written, and else none, and tells of those that cannot why.
         *
         * @param committing to be run when all is written and only made durable yet
         */
        ImmutableMap<Prepared, RuntimeException> write(ImmutableList<Prepared> together, Runnable committing);
    }

    private final Writing writing;

    private final Deque<Waiting> queue = new ArrayDeque<>();
    private boolean underWay;

    /** Whoever's turn it is reads and writes it, so that it goes from one thread to the next. */
    private volatile boolean severalCame;

    SharedCommit(Writing writing) {
        this.writing = writing;
    }

    /** Whoever waits to be told: that it is its turn to write, or that it was written for. */
    private static final class Waiting {
        private final Prepared append;
        private final CompletableFuture<Boolean> called = new CompletableFuture<>();
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
        if (first || own.called.join()) {
            awaitOthers();
            ImmutableList<Waiting> together = together();
            severalCame = together.size() > 1;
            Turn turn = new Turn();
            try {
                write(together, turn);
            } finally {
                turn.end();
                together.forEach(each -> each.called.complete(false));
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

    /** Of one who writes, from when the others were gathered until the next one may. */
    private final class Turn {
        private boolean ended;

        private void end() {
            if (!ended) {
                ended = true;
                handOver();
            }
        }
    }

    private void handOver() {
        synchronized (queue) {
            underWay = !queue.isEmpty();
            if (underWay) {
                queue.element().called.complete(true);
            }
        }
    }

    private void write(ImmutableList<Waiting> together, Turn turn) {
        List<Waiting> left = new ArrayList<>(together);
        try {
            writeTogether(left, turn);
        } catch (DataAccessException failed) {
            if (left.size() > 1 && OF_ONE.contains(failed.sqlStateClass())) {
                left.forEach(each -> writeAlone(each, turn));
            } else {
                left.forEach(each -> each.failure = Optional.of(failed));
            }
        }
    }

    /** Those that cannot be written are told so and left out, until the rest is written. */
    private void writeTogether(List<Waiting> left, Turn turn) {
        while (!left.isEmpty()) {
            var lost = writing.write(left.stream().map(each -> each.append).collect(toImmutableList()), turn::end);
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

    private void writeAlone(Waiting one, Turn turn) {
        List<Waiting> alone = new ArrayList<>(ImmutableList.of(one));
        try {
            writeTogether(alone, turn);
        } catch (DataAccessException failed) {
            one.failure = Optional.of(failed);
        }
    }
}
