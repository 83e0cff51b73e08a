package org.qibu.server.database;

import com.google.common.collect.ImmutableList;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
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
        return started(lock, () -> start(lock, Cluster.in(home.toAbsolutePath().normalize()), connections));
    }

    /**
     * Reaches what the folder holds without changing its schema: the PostgreSQL of a server that runs there is joined, one
     * that does not run is started.
     *
     * @throws UnsafeDatabaseException if there is none, or its schema is not this program's
     */
    public static Database reach(Path home, int connections) {
        QuietLibraries.hush();
        Cluster cluster = Cluster.in(home.toAbsolutePath().normalize());
        if (!cluster.isUsable()) {
            throw new UnsafeDatabaseException(ImmutableList.of(new Reason("database.none", "文件夹" + home + "里没有数据库")));
        }
        HomeLock lock;
        try {
            lock = HomeLock.take(home);
        } catch (HomeInUseException running) {
            return PooledDatabase.open(cluster.running(connections));
        }
        return started(lock, () -> {
            EmbeddedPostgres postgres = cluster.start();
            return started(
                    postgres,
                    () -> new EmbeddedDatabase(
                            lock,
                            postgres,
                            PooledDatabase.open(
                                    cluster.address(postgres, connections).withoutOwner())));
        });
    }

    private static EmbeddedDatabase start(HomeLock lock, Cluster cluster, int connections) {
        EmbeddedPostgres postgres = cluster.start();
        return started(postgres, () -> serving(lock, cluster, postgres, cluster.address(postgres, connections)));
    }

    /** Migrates, connects, and says that from now on something may be acknowledged from it. */
    static EmbeddedDatabase serving(HomeLock lock, Cluster cluster, EmbeddedPostgres postgres, Address address) {
        PooledDatabase pool = PooledDatabase.open(address);
        cluster.markUsable();
        return new EmbeddedDatabase(lock, postgres, pool);
    }

    private static EmbeddedDatabase started(HomeLock lock, Supplier<EmbeddedDatabase> start) {
        boolean started = false;
        try {
            EmbeddedDatabase database = start.get();
            started = true;
            return database;
        } finally {
            if (!started) {
                lock.close();
            }
        }
    }

    private static EmbeddedDatabase started(EmbeddedPostgres postgres, Supplier<EmbeddedDatabase> open) {
        boolean isOpen = false;
        try {
            EmbeddedDatabase database = open.get();
            isOpen = true;
            return database;
        } finally {
            if (!isOpen) {
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
