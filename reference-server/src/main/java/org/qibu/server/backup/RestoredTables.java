package org.qibu.server.backup;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.qibu.approval.law.Finding;

/** The tables of a backup, brought into a database that has none of their rows; all of it in the transaction of a connection. */
record RestoredTables(Place from, BackupCheck.Sound backup, Consumer<String> told) {
    /** Fills them, and compares each with what was backed up. */
    void fill(Connection owner) throws IOException, SQLException {
        TableCopies copies = new TableCopies(owner);
        copies.speakPlainly();
        DSLContext queries = DSL.using(owner);
        ImmutableList<StoredTable> tables = StoredTable.all(queries);
        refuseFilled(queries);
        try (Statement statement = owner.createStatement()) {
            // Rows come as they were, with the heads they had; what a trigger would add to them is in the backup
            // already.
            for (StoredTable table : tables) {
                statement.execute("alter table " + table.qualified() + " disable trigger user");
            }
            for (Copied table : backup.manifest().tables()) {
                statement.execute("truncate " + StoredTable.SCHEMA + ".\"" + table.name() + "\" cascade");
            }
        }
        for (Copied table : backup.manifest().tables()) {
            told.accept("正在恢复" + table.name() + "……");
            copies.in(table.name(), from.table(table.name()), new Progress(table.name(), told));
        }
        if (from.keys().isPresent()) {
            String name = backup.keys().orElseThrow().keys().name();
            copies.in(name, from.keys().get().resolve(Place.compressed(name)), new Progress(name, told));
        }
        told.accept("正在与备份逐行核对……");
        for (StoredTable table : tables) {
            compare(table, copies);
            continueNumbers(queries, table);
        }
        try (Statement statement = owner.createStatement()) {
            for (StoredTable table : tables) {
                statement.execute("alter table " + table.qualified() + " enable trigger user");
            }
        }
        requireWholeStreams(queries);
    }

    /** Tables that this program made when it was started once are fine; rows in them are not. */
    private void refuseFilled(DSLContext queries) {
        ImmutableList<Finding> filled = Stream.concat(
                        backup.manifest().tables().stream(),
                        backup.keys().stream().map(Manifest.Keys::keys))
                .map(Copied::name)
                .filter(name -> queries.fetchExists(DSL.table(DSL.name(StoredTable.SCHEMA, name))))
                .map(name -> Finding.of("restore.database-not-empty", "目标数据库的这个表里已有数据。")
                        .at(name)
                        .remedy("另建一个空的数据库，恢复到那里。"))
                .collect(toImmutableList());
        if (!filled.isEmpty()) {
            throw new DamagedBackupException(filled);
        }
    }

    private void compare(StoredTable table, TableCopies copies) throws IOException, SQLException {
        for (Copied copied : backup.manifest().tables()) {
            if (copied.name().equals(table.name())
                    && !copies.digest(table, new Progress(table.name(), told)).equals(copied)) {
                throw new IllegalStateException("restored otherwise than it was backed up: " + table.name());
            }
        }
    }

    /** The next number of a table goes on after its last. */
    private static void continueNumbers(DSLContext queries, StoredTable table) {
        queries.fetch(
                        "select a.attname from pg_attribute a where a.attrelid = ?::regclass and a.attidentity <> ''",
                        table.qualified())
                .map(row -> row.get(0, String.class))
                .forEach(column -> queries.execute(
                        "select setval(pg_get_serial_sequence(?, ?), coalesce(max(\"" + column
                                + "\"), 1), count(*) > 0) from " + table.qualified(),
                        table.qualified(),
                        column));
    }

    /** While triggers were off nobody looked for gaps. */
    private static void requireWholeStreams(DSLContext queries) {
        int broken = queries.fetchSingle("select count(*) from qibu.stream s left join"
                        + " (select county, stream, count(*) as facts, max(version) as last from qibu.fact group by 1, 2) f"
                        + " using (county, stream)"
                        + " where s.version <> coalesce(f.facts, 0) or s.version <> coalesce(f.last, 0)")
                .get(0, int.class);
        if (broken > 0) {
            throw new IllegalStateException("streams with gaps: " + broken);
        }
    }
}
