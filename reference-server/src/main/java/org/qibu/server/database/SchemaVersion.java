package org.qibu.server.database;

import org.jooq.DSLContext;

/** Which migration a database is at. */
public final class SchemaVersion {
    private static final String NEWEST = "select version from " + Migrations.SCHEMA
            + ".flyway_schema_history where success and version is not null order by installed_rank desc limit 1";

    private SchemaVersion() {}

    /** The newest migration that was done. */
    public static String of(DSLContext queries) {
        return queries.resultQuery(NEWEST).fetchSingle(0, String.class);
    }
}
