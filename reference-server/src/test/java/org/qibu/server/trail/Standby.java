package org.qibu.server.trail;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableMap;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.qibu.server.load.Owner;

/** A second PostgreSQL that follows the first one: made from a base backup, it streams what the first one writes. */
final class Standby implements AutoCloseable {
    /** As the first one names it where it waits for it. */
    static final String NAME = "standby";

    private final EmbeddedPostgres postgres;
    private final DataSource connections;

    private Standby(EmbeddedPostgres postgres, DataSource connections) {
        this.postgres = postgres;
        this.connections = connections;
    }

    /** One that follows the embedded PostgreSQL of a home. */
    static Standby of(Path home, Path folder) throws IOException, SQLException {
        Owner first = Owner.of(home);
        copy(first, home.resolve("database/postgres"), folder);
        Files.createFile(folder.resolve("standby.signal"));
        Files.writeString(
                folder.resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=127.0.0.1 port=" + first.port() + " user=postgres password="
                        + first.password() + " application_name=" + NAME + "'\n",
                UTF_8,
                StandardOpenOption.APPEND);
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setOverrideWorkingDirectory(
                        home.resolve("database/postgres-programs").toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setConnectConfig("password", first.password())
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .start();
        return new Standby(
                postgres, postgres.getDatabase("postgres", "postgres", ImmutableMap.of("password", first.password())));
    }

    /** The files as they are, and what says from where the log of changes must be read to make them whole. */
    private static void copy(Owner first, Path data, Path folder) throws IOException, SQLException {
        try (Connection connection = first.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('standby', true)");
            Files.walkFileTree(data, new Copying(data, folder));
            try (ResultSet stopped = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
                stopped.next();
                Files.writeString(folder.resolve("backup_label"), stopped.getString(1));
            }
        }
    }

    private static final class Copying extends SimpleFileVisitor<Path> {
        private final Path from;
        private final Path to;

        private Copying(Path from, Path to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            Path made =
                    Files.createDirectories(to.resolve(from.relativize(folder).toString()));
            Files.setPosixFilePermissions(made, Files.getPosixFilePermissions(folder));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            boolean isOwn =
                    file.getFileName().toString().startsWith("postmaster.") || file.startsWith(from.resolve("pg_wal"));
            if (!isOwn) {
                try {
                    Files.copy(file, to.resolve(from.relativize(file).toString()));
                } catch (NoSuchFileException gone) {
                    return visitFileFailed(file, gone);
                }
            }
            return FileVisitResult.CONTINUE;
        }

        /** A file may go meanwhile, as a relation that is dropped does. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException why) throws IOException {
            if (why instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw why;
        }
    }

    /** Takes the place of the first one. */
    DSLContext promoted() {
        DSLContext queries = DSL.using(connections, SQLDialect.POSTGRES);
        queries.execute("select pg_promote()");
        return queries;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
