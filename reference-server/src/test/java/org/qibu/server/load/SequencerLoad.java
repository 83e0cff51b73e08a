package org.qibu.server.load;

import static com.google.common.base.Preconditions.checkState;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.qibu.approval.code.DivisionCode;
import org.qibu.server.database.Database;
import org.qibu.server.database.EmbeddedDatabase;
import org.qibu.server.keys.MasterKey;
import org.qibu.server.trail.FactCheck;
import org.qibu.server.trail.Sequencing;
import org.qibu.server.trail.Trail;
import org.qibu.server.trail.Witnesses;

/**
 * How fast waiting facts enter the trail of a county, beside how fast the same PostgreSQL takes the same rows by inserts of as many
 * rows at once; and whether the memory it takes grows with the log.
 */
public final class SequencerLoad {
    private static final DivisionCode COUNTY = DivisionCode.parse("610702");

    /** Rows of an insert, and of a transaction. */
    private static final int TOGETHER = 2_000;

    /** As many times it is told how far it is. */
    private static final int PARTS = 10;

    /** A fact of usual length: what a material is, with its digest. */
    private static final String FACTS =
            "select '610702' county, 'diary/' || ((n - 1) / 1000) stream, ((n - 1) %% 1000 + 1)::int version,"
                    + " n id, '2026-10-19T01:00:00Z'::timestamptz + n * interval '1 millisecond' as at, '2026-10-19'::date on_day,"
                    + " 'OFFICER' capacity, 'ecology' office, 'diary' type, 1 schema_version,"
                    + " convert_to('{\"text\":\"' || repeat('事实', 30) || encode(sha256(int8send(n)), 'hex') || '\"}', 'UTF8') body,"
                    + " sha256(int8send(n)) salt from generate_series(%d, %d) n";

    private final Owner owner;
    private final Database database;
    private final long facts;
    private final PrintStream out;

    private SequencerLoad(Path home, Database database, long facts, PrintStream out) throws Exception {
        this.owner = Owner.of(home);
        this.database = database;
        this.facts = facts;
        this.out = out;
    }

    /** Arguments: how many facts. */
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path home = Files.createTempDirectory("qibu-sequencer-load");
        out.printf("目录 %s，%d 个处理器%n", home, Runtime.getRuntime().availableProcessors());
        try (Database database = EmbeddedDatabase.start(home.resolve("database"), 4)) {
            new SequencerLoad(home, database, Long.parseLong(args[0]), out)
                    .run(MasterKey.openOrMake(home.resolve("master.key")));
        }
    }

    private void run(MasterKey key) throws Exception {
        double inserted = insert();
        fill();
        Trail trail = Trail.open(database.queries(), COUNTY, key, "example.com/load");
        double sequenced = sequence(trail);
        out.printf("入账 %,.0f 个/秒；同样的行成批插入 %,.0f 行/秒；比值 %.2f%n", sequenced, inserted, sequenced / inserted);
        FactCheck.Report report = FactCheck.of(trail, done -> {});
        checkState(
                report.facts() == facts && report.differences() == 0 && report.waiting() == 0,
                "not as it should be: %s",
                report);
        out.printf("逐一核对 %,d 个事实：全部相同%n", report.facts());
    }

    /** The rows alone, in a table without triggers or references and with the same indexes, each insert durable before the next. */
    private double insert() throws SQLException {
        owner.execute(
                "create table qibu.peer (like qibu.fact including defaults including indexes)",
                "create table qibu.ready as " + FACTS.formatted(1, Math.min(facts, 200 * TOGETHER)),
                "create index on qibu.ready (id)");
        long rows = Math.min(facts, 200 * TOGETHER);
        long began = System.nanoTime();
        try (var connection = owner.connect();
                var statement = connection.prepareStatement(
                        "insert into qibu.peer (county, stream, version, id, at, on_day, capacity,"
                                + " office, type, schema_version, body, salt) overriding system value"
                                + " select * from qibu.ready where id between ? and ?")) {
            for (long first = 1; first <= rows; first += TOGETHER) {
                statement.setLong(1, first);
                statement.setLong(2, first + TOGETHER - 1);
                statement.executeUpdate();
            }
        }
        double perSecond = rows / seconds(began);
        owner.execute("drop table qibu.peer", "drop table qibu.ready");
        return perSecond;
    }

    /** Facts that wait, as if a county had written them while no sequencer ran. */
    private void fill() throws SQLException {
        long began = System.nanoTime();
        for (long first = 1; first <= facts; first += 1_000_000) {
            long last = Math.min(facts, first + 999_999);
            owner.execute("set session_replication_role = replica;"
                    + " insert into qibu.stream select distinct county, stream, 1000 from ("
                    + FACTS.formatted(first, last)
                    + ") made on conflict do nothing;"
                    + " insert into qibu.fact (county, stream, version, id, at, on_day, capacity, office, type,"
                    + " schema_version, body, salt) overriding system value " + FACTS.formatted(first, last) + ";"
                    + " insert into qibu.unsequenced select '610702', n from generate_series(" + first + ", " + last
                    + ") n");
        }
        owner.execute("vacuum analyze qibu.fact", "vacuum analyze qibu.unsequenced");
        out.printf("写好 %,d 个等待入账的事实，%.0f 秒%n", facts, seconds(began));
    }

    private double sequence(Trail trail) throws InterruptedException {
        DSLContext queries = database.queries();
        long began = System.nanoTime();
        try (Sequencing sequencing = Sequencing.start(trail, Witnesses.none())) {
            sequencing.tell();
            for (int part = 1; part <= PARTS; part++) {
                long partBegan = System.nanoTime();
                long before = size(queries);
                long until = facts / PARTS * part + (part == PARTS ? facts % PARTS : 0);
                while (size(queries) < until) {
                    TimeUnit.MILLISECONDS.sleep(20);
                }
                long now = size(queries);
                out.printf("%,12d 个，这一段 %,.0f 个/秒，堆中存活 %.1f MB%n", now, (now - before) / seconds(partBegan), live());
            }
        }
        return facts / seconds(began);
    }

    private static long size(DSLContext queries) {
        return queries.fetchSingle("select coalesce(max(published), 0) from qibu.trail")
                .get(0, Long.class);
    }

    private static double live() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
