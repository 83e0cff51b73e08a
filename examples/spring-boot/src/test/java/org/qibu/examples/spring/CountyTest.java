package org.qibu.examples.spring;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A test inside the running application, on a real PostgreSQL that is durable as a county's is. */
@SpringBootTest(properties = "logging.level.root=off")
interface CountyTest {
    /** Started once for all tests of a run. */
    final class Postgres {
        private static final EmbeddedPostgres RUNNING = start();

        private Postgres() {}

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
            } catch (IOException unusable) {
                throw new UncheckedIOException(unusable);
            }
        }
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> Postgres.RUNNING.getJdbcUrl("postgres", "postgres"));
    }
}
