package org.qibu.server.database;

import org.jooq.DSLContext;

/** An open PostgreSQL, migrated, with the privileges of the running server and no more. */
public interface Database extends AutoCloseable {
    /** Queries on the pool's connections. */
    DSLContext queries();

    @Override
    void close();
}
