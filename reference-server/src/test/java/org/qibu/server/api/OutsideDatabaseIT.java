package org.qibu.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qibu.server.database.OutsidePostgres.OWNER;
import static org.qibu.server.database.OutsidePostgres.SERVER;

import com.google.common.collect.ImmutableMap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qibu.server.crash.ServeProcess;
import org.qibu.server.database.Login;
import org.qibu.server.database.OutsidePostgres;

/** The server as a county would run it on a PostgreSQL of its own, prepared as the README says. */
class OutsideDatabaseIT {
    @TempDir
    private Path folder;

    private OutsidePostgres outside;

    @BeforeEach
    void prepare() throws Exception {
        outside = OutsidePostgres.start(folder.resolve("postgres"));
    }

    @AfterEach
    void stop() {
        outside.close();
    }

    @Test
    void whatIsDoneOverHttpIsWrittenByTheServersAccount() throws Exception {
        assertThatThrownBy(() -> serve(server()))
                .as("no schema yet, and nobody to make it")
                .hasStackTraceContaining("database.schema-not-current");
        assertThatThrownBy(() -> serve(account("QIBU_DB_USER", "QIBU_DB_PASSWORD", OWNER)))
                .hasStackTraceContaining("database.account-is-owner");

        serve(ImmutableMap.<String, String>builder()
                        .putAll(server())
                        .putAll(account("QIBU_DB_OWNER", "QIBU_DB_OWNER_PASSWORD", OWNER))
                        .build())
                .stop();

        outside.administer("create table writer (name text)");
        outside.administer("create function note() returns trigger language plpgsql security definer as"
                + " 'begin insert into public.writer values (session_user); return null; end'");
        outside.administer("create trigger note after insert on qibu.fact for each statement execute function note()");
        ServeProcess server = serve(server());
        Builder builder = Builder.at(server.address());
        builder.files(builder.registers("本地数据库试验"), "energy-review");
        assertThat(outside.ask("select string_agg(distinct name, ',') from writer"))
                .isEqualTo(SERVER.user());
        assertThat(outside.ask("select string_agg(distinct usename, ',') from pg_stat_activity"
                        + " where datname = 'qibu' and pid <> pg_backend_pid()"))
                .isEqualTo(SERVER.user());
        server.stop();
    }

    private ServeProcess serve(ImmutableMap<String, String> environment) throws Exception {
        return ServeProcess.start(folder.resolve("home"), environment, "--jdbc-url", outside.url());
    }

    private ImmutableMap<String, String> server() throws Exception {
        Path password = Files.writeString(folder.resolve("server.password"), SERVER.password() + "\n");
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
        return ImmutableMap.of("QIBU_DB_USER", SERVER.user(), "QIBU_DB_PASSWORD_FILE", password.toString());
    }

    private static ImmutableMap<String, String> account(String user, String password, Login login) {
        return ImmutableMap.of(user, login.user(), password, login.password());
    }
}
