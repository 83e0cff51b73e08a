package org.qibu.server.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** The bounded pool on which everything that waits for the database runs. */
public final class Workers {
    /** Whoever waits for a shared commit holds no connection: that many can share one, and others still read meanwhile. */
    private static final int PER_CONNECTION = 4;

    private final WorkerExecutor executor;

    /** Those of a connection pool of this size. */
    public Workers(Vertx vertx, int connections) {
        this(vertx, "qibu-database", PER_CONNECTION * connections);
    }

    /** Others, for what waits for somebody else and must not keep the database waiting. */
    public Workers(Vertx vertx, String name, int size) {
        this.executor = vertx.createSharedWorkerExecutor(
                name, size, Duration.ofSeconds(30).toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Runs the work off the event loop, in any order with other work. */
    public <T> Future<T> run(Callable<T> work) {
        return executor.executeBlocking(work, false);
    }
}
