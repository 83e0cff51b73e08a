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

    /** Lets go of the connections, and stops PostgreSQL if it is ours. */
    @Override
    void close();
}
