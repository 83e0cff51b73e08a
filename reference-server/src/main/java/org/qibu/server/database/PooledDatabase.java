package org.qibu.server.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/** A PostgreSQL at an address, migrated when it is opened. */
public final class PooledDatabase implements Database {
    private final HikariDataSource pool;
    private final DSLContext queries;

    private PooledDatabase(HikariDataSource pool) {
        this.pool = pool;
        this.queries = DSL.using(pool, SQLDialect.POSTGRES);
    }

    /**
     * Migrates as the owner, then connects as the server.
     *
     * @throws UnsafeDatabaseException if what it acknowledges could be lost, or the server could change a fact
     */
    public static PooledDatabase open(Address address) {
        QuietLibraries.hush();
        Migrations.run(address);
        PooledDatabase database = new PooledDatabase(new HikariDataSource(config(address)));
        try {
            SafetyCheck.require(database.queries);
        } catch (UnsafeDatabaseException unsafe) {
            database.close();
            throw unsafe;
        }
        return database;
    }

    private static HikariConfig config(Address address) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("qibu");
        config.setJdbcUrl(address.url());
        config.setUsername(address.server().user());
        config.setPassword(address.server().password());
        config.setMaximumPoolSize(address.connections());
        config.setMinimumIdle(Math.min(2, address.connections()));
        // Even an account that owns the tables steps down to the role that cannot change a fact.
        config.setConnectionInitSql("set role " + Migrations.ROLE);
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
    public void close() {
        pool.close();
    }
}
