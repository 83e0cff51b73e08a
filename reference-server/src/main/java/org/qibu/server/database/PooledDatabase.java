package org.qibu.server.database;

import com.google.common.base.Throwables;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.util.concurrent.CountDownLatch;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/** A PostgreSQL at an address, reached by an account that can add facts and change none. */
public final class PooledDatabase implements Database {
    private final HikariDataSource pool;
    private final DSLContext queries;

    private PooledDatabase(HikariDataSource pool) {
        this.pool = pool;
        this.queries = DSL.using(pool, SQLDialect.POSTGRES);
    }

    /**
     * Migrates as the owner if that one is given, then connects as the server.
     *
     * @throws UnsafeDatabaseException if what it acknowledges could be lost, the server's account could change a fact, the
     *     schema is not this program's, or nobody can connect
     */
    public static PooledDatabase open(Address address) {
        QuietLibraries.hush();
        address.owner().ifPresent(owner -> Migrations.run(address.url(), owner));
        PooledDatabase database = new PooledDatabase(connect(address));
        try {
            SafetyCheck.require(database.pool);
        } catch (UnsafeDatabaseException unsafe) {
            database.close();
            throw unsafe;
        }
        return database;
    }

    private static HikariDataSource connect(Address address) {
        try {
            return new HikariDataSource(config(address));
        } catch (HikariPool.PoolInitializationException failed) {
            throw UnsafeDatabaseException.because(
                    "database.unreachable",
                    "运行账号" + address.server() + "连不上数据库："
                            + Throwables.getRootCause(failed).getMessage(),
                    failed);
        }
    }

    private static HikariConfig config(Address address) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("qibu");
        config.setJdbcUrl(address.url());
        config.setUsername(address.server().user());
        config.setPassword(address.server().password());
        config.setMaximumPoolSize(address.connections());
        config.setMinimumIdle(Math.min(2, address.connections()));
        config.setConnectionTimeout(10_000);
        return config;
    }

    @Override
    public DSLContext queries() {
        return queries;
    }

    @Override
    public int connections() {
        return pool.getMaximumPoolSize();
    }

    @Override
    public boolean isReady() {
        try {
            return queries.selectOne().fetchOptional().isPresent();
        } catch (DataAccessException unreachable) {
            return false;
        }
    }

    @Override
    public void awaitLoss() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    @Override
    public void close() {
        pool.close();
    }
}
