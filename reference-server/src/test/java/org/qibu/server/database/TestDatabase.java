package org.qibu.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One real PostgreSQL for all tests of a run; tests keep apart by the counties and keys they choose. */
public final class TestDatabase {
    private static final Path HOME = home("qibu-test-");
    private static final EmbeddedDatabase DATABASE = start();

    private TestDatabase() {}

    /** The running database. */
    public static Database get() {
        return DATABASE;
    }

    /** The home folder whose database it is. */
    public static Path home() {
        return HOME;
    }

    private static Path home(String prefix) {
        try {
            return Files.createTempDirectory(prefix);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private static EmbeddedDatabase start() {
        EmbeddedDatabase database = EmbeddedDatabase.start(HOME.resolve("database"), 8);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(database)));
        return database;
    }

    private static void stop(EmbeddedDatabase database) {
        database.close();
        Folders.delete(HOME);
    }
}
