package org.qibu.server.database;

import org.flywaydb.core.Flyway;

/** Brings the schema to the newest version. */
final class Migrations {
    static final String SCHEMA = "qibu";
    static final String ROLE = "qibu_app";

    private Migrations() {}

    static void run(Address address) {
        Flyway.configure()
                .dataSource(
                        address.url(), address.owner().user(), address.owner().password())
                .defaultSchema(SCHEMA)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }
}
