package org.qibu.server.database;

import com.google.common.collect.ImmutableList;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.qibu.server.database.UnsafeDatabaseException.Reason;

/**
 * A PostgreSQL of our own in a data folder: durable, with passwords, on the loopback only.
 *
 * <p>It is never started a second time by the same process. Where PostgreSQL loses one of its own processes it recovers by
 * itself and the pool connects anew; where it is lost as a whole, {@link #awaitLoss} returns and the server ends, so that
 * there is one way back only, the start, and that is the one that is tested by every kill.
 */
public final class EmbeddedDatabase implements Database {
    private final HomeLock lock;
    private final EmbeddedPostgres postgres;
    private final PooledDatabase pool;

    private EmbeddedDatabase(HomeLock lock, EmbeddedPostgres postgres, PooledDatabase pool) {
        this.lock = lock;
        this.postgres = postgres;
        this.pool = pool;
    }

    /**
     * Starts it in the folder, made where there is none, after stopping what a killed server left running.
     *
     * @throws HomeInUseException if another server uses the folder
     */
    public static EmbeddedDatabase start(Path home, int connections) {
        QuietLibraries.hush();
        HomeLock lock = HomeLock.take(home);
        boolean started = false;
        try {
            EmbeddedDatabase database =
                    start(lock, Cluster.in(home.toAbsolutePath().normalize()), connections);
            started = true;
            return database;
        } finally {
            if (!started) {
                lock.close();
            }
        }
    }

    private static EmbeddedDatabase start(HomeLock lock, Cluster cluster, int connections) {
        EmbeddedPostgres postgres = cluster.start();
        boolean open = false;
        try {
            PooledDatabase pool = PooledDatabase.open(cluster.address(postgres, connections));
            cluster.markUsable();
            open = true;
            return new EmbeddedDatabase(lock, postgres, pool);
        } finally {
            if (!open) {
                Cluster.stop(postgres);
            }
        }
    }

    @Override
    public DSLContext queries() {
        return pool.queries();
    }

    @Override
    public int connections() {
        return pool.connections();
    }

    @Override
    public DataSource source() {
        return pool.source();
    }

    @Override
    public Connection connect() throws SQLException {
        return pool.connect();
    }

    @Override
    public PoolUse use() {
        return pool.use();
    }

    @Override
    public ImmutableList<Reason> hindrances() {
        return pool.hindrances();
    }

    @Override
    public void awaitLoss() throws InterruptedException {
        while (Cluster.listens(postgres)) {
            TimeUnit.SECONDS.sleep(1);
        }
    }

    @Override
    public void close() {
        pool.close();
        Cluster.stop(postgres);
        lock.close();
    }
}
