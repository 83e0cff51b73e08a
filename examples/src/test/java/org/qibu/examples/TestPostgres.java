package org.qibu.examples;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;

/** One real PostgreSQL for all tests of a run, with the county's tables, durable as a county's is. */
final class TestPostgres {
    private static final DataSource SOURCE = start();

    private TestPostgres() {}

    static DataSource source() {
        return SOURCE;
    }

    private static DataSource start() {
        try (var sql = Objects.requireNonNull(CountyDatabase.class.getResourceAsStream("county.sql"))) {
            var postgres = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
            var source = postgres.getPostgresDatabase();
            try (var connection = source.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
            }
            return source;
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
