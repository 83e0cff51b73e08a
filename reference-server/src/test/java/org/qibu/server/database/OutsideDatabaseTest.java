package org.qibu.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.qibu.server.database.OutsidePostgres.OWNER;
import static org.qibu.server.database.OutsidePostgres.SERVER;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qibu.server.database.UnsafeDatabaseException.Reason;

/** A county's own PostgreSQL, with one account that owns and one that serves. */
class OutsideDatabaseTest {
    private static final Login CLERK = new Login("clerk", "clerk");

    @TempDir
    private static Path home;

    private static OutsidePostgres outside;

    @BeforeAll
    static void migrateAsTheOwner() throws IOException {
        outside = OutsidePostgres.start(home);
        open(SERVER, Optional.of(OWNER)).close();
    }

    @AfterAll
    static void stop() {
        outside.close();
    }

    @Test
    void bothReadmesHaveTheSameSql() throws IOException {
        assertThat(OutsidePostgres.sql(Path.of("../README.zh-CN.md")))
                .isEqualTo(OutsidePostgres.sql(Path.of("../README.md")));
    }

    @Test
    void theServersAccountServesAloneAndTheOwnersIsClosed() {
        try (PooledDatabase database = open(SERVER, Optional.of(OWNER))) {
            assertThat(database.queries().fetchValue("select session_user")).hasToString("qibu_server");
            assertThat(database.queries().fetchValue("select current_user")).hasToString("qibu_server");
            assertThat(outside.ask("select string_agg(distinct usename, ',') from pg_stat_activity"
                            + " where datname = 'qibu' and pid <> pg_backend_pid()"))
                    .isEqualTo("qibu_server");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update qibu.fact set body = body",
                "delete from qibu.fact",
                "truncate qibu.fact",
                "alter table qibu.fact disable trigger all",
                "update qibu.personal_part set nonce = nonce",
                "delete from qibu.answered",
                "create or replace function qibu.refuse_change() returns trigger language sql as ''",
                "set role qibu_owner",
                "set session authorization qibu_owner",
                "create table qibu.more (a int)",
                "grant qibu_owner to qibu_server"
            })
    void theServersAccountCannot(String statement) {
        try (PooledDatabase database = open(SERVER, Optional.empty())) {
            assertThatThrownBy(() -> database.queries().execute(statement))
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "alter role clerk superuser                          | database.account-too-powerful",
                "alter role clerk createrole                         | database.account-too-powerful",
                "grant postgres to clerk with inherit false          | database.account-too-powerful",
                "grant pg_execute_server_program to clerk            | database.account-too-powerful",
                "grant qibu_owner to clerk                           | database.account-is-owner",
                "grant qibu_owner to clerk with inherit false        | database.account-is-owner",
                "grant qibu_owner to clerk with set false, inherit false, admin true | database.account-is-owner",
                "alter database qibu owner to clerk                  | database.account-is-owner",
                "alter schema qibu owner to clerk                    | database.account-is-owner",
                "alter function qibu.refuse_change() owner to clerk  | database.account-is-owner",
                "alter table qibu.fact owner to clerk                | database.account-is-owner",
                "grant delete on qibu.fact to clerk                  | database.facts-changeable",
                "grant update (body) on qibu.fact to clerk           | database.facts-changeable",
                "grant trigger on qibu.fact to clerk                 | database.facts-changeable",
                "grant update on qibu.personal_part to clerk         | database.facts-changeable",
                "grant pg_write_all_data to clerk with inherit false | database.facts-changeable",
                "revoke qibu_app from clerk                          | database.account-without-role",
                "grant qibu_app to clerk with inherit false          | database.account-without-role",
                "revoke select on qibu.flyway_schema_history from qibu_app | database.schema-not-current"
            })
    void anAccountThatCanDoMoreOrLessIsRefused(String deed, String code) {
        outside.administer("create role clerk login password 'clerk' in role qibu_app");
        try {
            open(CLERK, Optional.empty()).close();
            outside.administer(deed);
            assertThat(refusals(outside.url(), CLERK)).extracting(Reason::code).contains(code);
        } finally {
            outside.administer("reassign owned by clerk to qibu_owner");
            outside.administer("drop owned by clerk");
            outside.administer("drop role clerk");
            outside.administer("grant select on qibu.flyway_schema_history to qibu_app");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?options=-c%20role=qibu_app"})
    void whoCouldStepUpAgainIsRefusedHoweverFarHeStepsDown(String stepDown) {
        assertThat(refusals(outside.url() + stepDown, OWNER))
                .extracting(Reason::code)
                .contains("database.account-is-owner")
                .doesNotContain("database.account-too-powerful");
        assertThat(refusals(outside.url() + stepDown, outside.administrator()))
                .extracting(Reason::code)
                .contains("database.account-too-powerful");
    }

    /** Before the disk has it, or before a standby's disk has it where there is one. */
    @ParameterizedTest
    @ValueSource(strings = {"off", "local", "remote_write"})
    void aDatabaseThatCouldLoseWhatWasAcknowledgedIsNotServedFrom(String sooner) {
        assertThat(refusals(outside.url() + "?options=-c%20synchronous_commit=" + sooner, SERVER))
                .extracting(Reason::code)
                .containsExactly("database.synchronous-commit-off");
    }

    @Test
    void withoutTheOwnerASchemaThatIsNotCurrentIsRefused() {
        outside.administer("create database bare owner qibu_owner");
        String bare = outside.url("bare");
        assertThat(refusals(bare, SERVER)).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo("database.schema-not-current");
            assertThat(reason.text()).contains("QIBU_DB_OWNER");
        });

        PooledDatabase.open(new Address(bare, SERVER, Optional.of(OWNER), 2)).close();
        PooledDatabase.open(new Address(bare, SERVER, Optional.empty(), 2)).close();

        for (String change : new String[] {
            "insert into qibu.flyway_schema_history select max(installed_rank) + 1, '999', 'later', 'SQL',"
                    + " 'V999__later.sql', 1, 'x', now(), 1, true from qibu.flyway_schema_history",
            "delete from qibu.flyway_schema_history where version = '3'"
        }) {
            outside.administer("bare", change);
            assertThat(refusals(bare, SERVER))
                    .as(change)
                    .extracting(Reason::code)
                    .containsExactly("database.schema-not-current");
            outside.administer("bare", "delete from qibu.flyway_schema_history where version = '999'");
        }
    }

    @Test
    void whoCannotConnectOrMigrateIsTold() {
        Login stranger = new Login("qibu_server", "guess");
        assertThat(refusals(outside.url(), stranger)).extracting(Reason::code).containsExactly("database.unreachable");

        outside.administer("create database foreign_one");
        assertThat(catchThrowableOfType(
                                UnsafeDatabaseException.class,
                                () -> PooledDatabase.open(
                                        new Address(outside.url("foreign_one"), SERVER, Optional.of(OWNER), 2)))
                        .reasons())
                .extracting(Reason::code)
                .containsExactly("database.migration-failed");
    }

    private static PooledDatabase open(Login server, Optional<Login> owner) {
        return PooledDatabase.open(new Address(outside.url(), server, owner, 2));
    }

    private static ImmutableList<Reason> refusals(String url, Login server) {
        return catchThrowableOfType(
                        UnsafeDatabaseException.class,
                        () -> PooledDatabase.open(new Address(url, server, Optional.empty(), 2))
                                .close())
                .reasons();
    }
}
