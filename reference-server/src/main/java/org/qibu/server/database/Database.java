package org.qibu.server.database;

import org.jooq.DSLContext;

/** An open PostgreSQL, migrated, with the privileges of the running server and no more. */
public interface Database extends AutoCloseable {
    /** Queries on the pool's connections; they block, so they belong on a worker thread. */
    DSLContext queries();

    /** How many connections there are: no use in more workers than that. */
    int connections();

    /** Tells whether it answers. */
    boolean isReady();

    /**
     * Waits until PostgreSQL is lost for good. One that is not ours may come back, and the pool then connects anew; our own
     * is gone with its process.
     */
    void awaitLoss() throws InterruptedException;

    /** Lets go of the connections, and stops PostgreSQL if it is ours. */
    @Override
    void close();
}
