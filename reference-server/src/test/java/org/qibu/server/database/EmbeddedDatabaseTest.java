package org.qibu.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
    @TempDir
    private Path folder;

    @Test
    void itIsDurableClosedToStrangersAndTheServersOwn() throws IOException {
        Path home = folder.resolve("home");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home, 2)) {
            assertThat(setting(database, "fsync")).isEqualTo("on");
            assertThat(setting(database, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(database, "full_page_writes")).isEqualTo("on");
            assertThat(setting(database, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(database.queries().fetchValue("select session_user")).hasToString("qibu_server");
            assertThat(database.queries().fetchValue("select current_user")).hasToString("qibu_server");
            assertThatThrownBy(() -> database.queries().execute("set role postgres"))
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> database.queries().execute("delete from qibu.fact"))
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("permission denied");

            String url = url(database);
            assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", "guess"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> EmbeddedDatabase.start(home, 2)).isInstanceOf(HomeInUseException.class);
            assertThat(database.isReady())
                    .as("a second server does not disturb the first")
                    .isTrue();
        }
        assertThat(Files.exists(home.resolve("postgres/postmaster.pid"))).isFalse();
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(home.resolve("keys/postgres-owner.password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aFolderThatWasOnlyHalfMadeIsMadeAnew() throws IOException {
        Path home = folder.resolve("home");
        Files.createDirectories(home.resolve("postgres/base"));
        Files.writeString(home.resolve("postgres/PG_VERSION"), "18");
        Files.createDirectories(home.resolve("postgres-programs/PG-half/bin"));
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home, 2)) {
            assertThat(database.isReady()).isTrue();
        }
        assertThat(Files.exists(home.resolve("postgres-programs/PG-half"))).isFalse();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatAKilledServerStillMakesIsStoppedAndMadeAnew() throws Exception {
        Path home = folder.resolve("home").toAbsolutePath();
        Path data = home.resolve("postgres");
        Process making = initdb(data);
        while (Files.notExists(data.resolve("PG_VERSION"))) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home, 2)) {
            assertThat(making.isAlive()).isFalse();
            assertThat(database.isReady()).isTrue();
        }
    }

    /** As it is run for us: PostgreSQL refuses to be root. */
    private static Process initdb(Path data) throws IOException {
        Files.createDirectories(data.getParent());
        try (Stream<Path> programs = Files.walk(TestDatabase.home().resolve("database/postgres-programs"))) {
            String initdb = programs.filter(path -> path.endsWith("bin/initdb"))
                    .findFirst()
                    .orElseThrow()
                    .toString();
            List<String> command = new ArrayList<>(List.of(initdb, "-D", data.toString(), "-U", "postgres"));
            if (System.getProperty("user.name").equals("root")) {
                command.addAll(0, List.of("unshare", "-U"));
            }
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        }
    }

    private static String setting(Database database, String name) {
        return database.queries().fetchSingle("show " + name).get(0, String.class);
    }

    private static String url(Database database) {
        return "jdbc:postgresql://127.0.0.1:" + setting(database, "port") + "/postgres";
    }
}
