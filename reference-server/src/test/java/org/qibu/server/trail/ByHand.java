package org.qibu.server.trail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.qibu.server.database.TestDatabase;

/** Whoever owns the database of all tests, with no trigger and no reference in their way. */
final class ByHand {
    private ByHand() {}

    static Connection owner() throws SQLException, IOException {
        String url = TestDatabase.get()
                .queries()
                .connectionResult(connection -> connection.getMetaData().getURL());
        Path password = TestDatabase.home().resolve("database/keys/postgres-owner.password");
        Connection owner = DriverManager.getConnection(url, "postgres", Files.readString(password));
        DSL.using(owner).execute("set session_replication_role = replica");
        return owner;
    }

    /** What the check finds when statements were executed, which are then taken back; {@code @5} is the fact that has place 5. */
    static FactCheck.Report check(Diaries diaries, String statements) throws SQLException, IOException {
        try (Connection owner = owner()) {
            owner.setAutoCommit(false);
            DSLContext hand = DSL.using(owner);
            hand.execute(statements.replaceAll(
                    "@([0-9]+)",
                    "(select fact from qibu.trail_entry where county = '" + diaries.county() + "' and place = $1)"));
            FactCheck.Report report = FactCheck.within(hand, diaries.trail(), done -> {});
            owner.rollback();
            return report;
        }
    }

    /** What a backup of the county from when its trail had so many entries would bring back. */
    static void bringBack(Diaries diaries, int size, String checkpoint) throws SQLException, IOException {
        String county = diaries.county().value();
        try (Connection owner = owner()) {
            var queries = DSL.using(owner);
            queries.execute(
                    "delete from qibu.fact where id in (select fact from qibu.trail_entry where county = ? and place >= ?)",
                    county,
                    size);
            queries.execute("delete from qibu.trail_entry where county = ? and place >= ?", county, size);
            queries.execute(
                    "update qibu.trail_tile set content = substring(content for case level when -1 then 34 else 32 end * ?)"
                            + " where county = ?",
                    size,
                    county);
            queries.execute(
                    "update qibu.trail set size = ?, published = ?, checkpoint = ? where county = ?",
                    size,
                    size,
                    checkpoint,
                    county);
        }
    }
}
