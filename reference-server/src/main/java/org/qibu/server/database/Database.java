package org.qibu.server.database;

import com.google.common.collect.ImmutableList;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.qibu.server.database.UnsafeDatabaseException.Reason;

/** An open PostgreSQL, migrated, with the privileges of the running server and no more. */
public interface Database extends AutoCloseable {
    /** Queries on the pool's connections; they block, so they belong on a worker thread. */
    DSLContext queries();

    /** The pool itself, for a library that asks for connections. */
    DataSource source();

    /** A connection beside the pool, for whoever holds one for long; who asks closes it. */
    Connection connect() throws SQLException;

    /** How many connections there are. */
    int connections();

    /** How the connections are used. */
    PoolUse use();

    /**
     * What keeps it from serving now, with a stable code and in Chinese; empty if nothing does. It waits for a connection
     * like every request.
     */
    ImmutableList<Reason> hindrances();

    /** Tells whether it serves. */
    default boolean isReady() {
        return hindrances().isEmpty();
    }

    /**
     * Waits until PostgreSQL is lost for good. One that is not ours may come back, and the pool then connects anew; our own
     * is gone with its process.
     */
    void awaitLoss() throws InterruptedException;

    /** Lets go of the connections, and stops PostgreSQL if it is ours. */
    @Override
    void close();
}
