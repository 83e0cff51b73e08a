package org.qibu.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One real PostgreSQL for all tests of a run; tests keep apart by the counties and keys they choose. */
public final class TestDatabase {
    private static final EmbeddedDatabase DATABASE = start();

    private TestDatabase() {}

    /** The running database. */
    public static Database get() {
        return DATABASE;
    }

    private static EmbeddedDatabase start() {
        try {
            Path home = Files.createTempDirectory("qibu-test-");
            EmbeddedDatabase database = EmbeddedDatabase.start(home, 8);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(database, home)));
            return database;
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private static void stop(EmbeddedDatabase database, Path home) {
        database.close();
        Folders.delete(home);
    }
}
