package org.qibu.server.database;

import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.postgresql.PGProperty;
import org.qibu.server.database.UnsafeDatabaseException.Reason;

/** A PostgreSQL at an address, reached by an account that can add facts and change none. */
public final class PooledDatabase implements Database {
    /**
     * Every query of the server goes along an index. A plan is kept: one made while a table was small would read the whole of it
     * for as long as PostgreSQL has not counted the rows anew, and it grows by thousands in that time.
     */
    private static final String ALONG_INDEXES = "set enable_seqscan = off";

    private final HikariDataSource pool;
    private final Address address;
    private final DSLContext queries;
    private final Serving serving;

    private PooledDatabase(HikariDataSource pool, Address address) {
        this.pool = pool;
        this.address = address;
        this.queries = DSL.using(pool, SQLDialect.POSTGRES);
        this.serving = Serving.as(queries);
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
        HikariDataSource pool = connect(address);
        boolean safe = false;
        try {
            SafetyCheck.require(pool);
            PooledDatabase database = new PooledDatabase(pool, address);
            safe = true;
            return database;
        } finally {
            if (!safe) {
                pool.close();
            }
        }
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
        config.setConnectionInitSql(ALONG_INDEXES);
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
    public DataSource source() {
        return pool;
    }

    @Override
    public Connection connect() throws SQLException {
        Properties properties = new Properties();
        PGProperty.USER.set(properties, address.server().user());
        PGProperty.PASSWORD.set(properties, address.server().password());
        PGProperty.LOGIN_TIMEOUT.set(properties, 10);
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
        return DriverManager.getConnection(address.url(), properties);
    }

    @Override
    public PoolUse use() {
        HikariPoolMXBean bean = pool.getHikariPoolMXBean();
        return new PoolUse(
                bean.getActiveConnections(),
                bean.getIdleConnections(),
                bean.getThreadsAwaitingConnection(),
                pool.getMaximumPoolSize());
    }

    @Override
    public ImmutableList<Reason> hindrances() {
        return serving.hindrances();
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
