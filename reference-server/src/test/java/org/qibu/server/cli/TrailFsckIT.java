package org.qibu.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qibu.server.database.Database;
import org.qibu.server.running.Server;
import org.qibu.server.running.TestServer;

/** The check of a county's own trail, by the command line, while its server runs; what is altered is altered by the database's owner. */
class TrailFsckIT {
    private static final int FACTS = 300;

    @TempDir
    private static Path home;

    private static Database database;
    private static Server server;

    @BeforeAll
    static void write() throws Exception {
        database = TestServer.database(home);
        server = TestServer.beside(home, database);
        DSLContext queries = database.queries();
        queries.execute("insert into qibu.stream values ('610702', 'diary/1', 0)");
        queries.execute(
                "insert into qibu.fact (county, stream, version, at, on_day, capacity, office, type, schema_version, body, salt)"
                        + " select '610702', 'diary/1', n, now(), '2026-10-19', 'WRITER', '', 'diary', 1, '{}', sha256(n::text::bytea)"
                        + " from generate_series(1, " + FACTS + ") n");
        long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < until
                && queries.fetchCount(DSL.table("qibu.trail"), DSL.condition("published = " + FACTS)) == 0) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    @Test
    void saysThatAllIsAsItWasAndByWhichKey() {
        Console checked = fsck();

        assertThat(checked.exitCode()).as("%s", checked).isZero();
        assertThat(checked.out())
                .contains("公钥：localhost/610702/")
                .contains("成立：300条记录与签名的检查点一致。")
                .contains("成立：300个事实与入账时相同，另有0个等待入账。");
    }

    @Test
    void namesAFactThatWasAlteredByHand() throws Exception {
        Console checked =
                after("update qibu.fact set office = 'x' where version = 18", "update qibu.fact set office = ''");

        assertThat(checked.exitCode()).isEqualTo(1);
        assertThat(checked.out()).contains("日志第17条的事实", "与入账时不同", "trail.fact-altered", "成立：300条记录");
    }

    @Test
    void namesAnEntryThatIsNotTheOneThatWasSigned() throws Exception {
        Console checked = after(
                "update qibu.trail_tile set content = set_byte(content, 40, get_byte(content, 40) # 1) where level = -1 and place = 0",
                "update qibu.trail_tile set content = set_byte(content, 40, get_byte(content, 40) # 1) where level = -1 and place = 0");

        assertThat(checked.exitCode()).isEqualTo(1);
        assertThat(checked.out()).contains("日志与签名的检查点不一致，第一处差异：", "第1条（在tile/entries/000）");
    }

    @Test
    void namesACheckpointThatTheCountyDidNotSign() throws Exception {
        Console checked = after(
                "update qibu.trail set checkpoint = overlay(checkpoint placing '2' from position(E'\\n300\\n' in checkpoint) + 1)",
                "update qibu.trail set checkpoint = overlay(checkpoint placing '3' from position(E'\\n200\\n' in checkpoint) + 1)");

        assertThat(checked.exitCode()).isEqualTo(1);
        assertThat(checked.out()).contains("检查点上没有这把公钥的有效签名");
    }

    private static Console fsck() {
        return Console.run("trail", "fsck", "--home", home.toString());
    }

    /** What is found after one statement, which another one takes back. */
    private static Console after(String statement, String back) throws Exception {
        String url = database.queries()
                .connectionResult(connection -> connection.getMetaData().getURL());
        String password = Files.readString(home.resolve("database/keys/postgres-owner.password"));
        try (Connection owner = DriverManager.getConnection(url, "postgres", password)) {
            DSLContext hand = DSL.using(owner);
            hand.execute("set session_replication_role = replica");
            hand.execute(statement);
            try {
                return fsck();
            } finally {
                hand.execute(back);
            }
        }
    }
}
