package org.qibu.server.database;

import com.google.common.base.Throwables;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings the schema to the newest version, or tells whether it is there. */
final class Migrations {
    static final String SCHEMA = "qibu";
    static final String ROLE = "qibu_app";

    private Migrations() {}

    /** Migrates as the owner, whose connections end with it. */
    static void run(String url, Login owner) {
        run(configured(), url, owner);
    }

    /** Migrates as far as a version and no further. */
    static void run(String url, Login owner, String version) {
        run(configured().target(version), url, owner);
    }

    private static void run(FluentConfiguration configured, String url, Login owner) {
        try {
            configured.dataSource(url, owner.user(), owner.password()).load().migrate();
        } catch (FlywayException failed) {
            throw UnsafeDatabaseException.because(
                    "database.migration-failed",
                    "属主账号" + owner + "没有完成数据库结构的迁移："
                            + Throwables.getRootCause(failed).getMessage(),
                    failed);
        }
    }

    /** Tells whether every migration is done and as it was written, and none that this program does not know. */
    static boolean areDone(DataSource server) {
        return configured()
                .dataSource(server)
                .ignoreMigrationPatterns(new String[0])
                .load()
                .validateWithResult()
                .validationSuccessful;
    }

    /** Tells whether a version is one of this program's. */
    static boolean isKnown(String url, Login owner, String version) {
        return Arrays.stream(configured()
                        .dataSource(url, owner.user(), owner.password())
                        .load()
                        .info()
                        .all())
                .anyMatch(migration -> version.equals(String.valueOf(migration.getVersion())));
    }

    private static FluentConfiguration configured() {
        return Flyway.configure().defaultSchema(SCHEMA).locations("classpath:db/migration");
    }
}
