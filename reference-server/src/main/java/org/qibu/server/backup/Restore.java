package org.qibu.server.backup;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.qibu.server.schema.Tables.HANDED_IN;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.HashCode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.impl.DSL;
import org.qibu.approval.law.Finding;
import org.qibu.server.database.Database;
import org.qibu.server.database.NewDatabase;
import org.qibu.server.database.SchemaVersion;
import org.qibu.server.files.KeptFiles;
import org.qibu.server.keys.MasterKey;
import org.qibu.server.store.PersonalCheck;

/**
 * Brings a backup back to where nothing is: first checked whole, then the facts in one transaction, so that they are all there
 * or none, and in the end compared with what was backed up.
 */
public final class Restore {
    private final Place from;
    private final Holdings to;
    private final BackupCheck.Sound backup;
    private final Consumer<String> told;

    private Restore(Place from, Holdings to, BackupCheck.Sound backup, Consumer<String> told) {
        this.from = from;
        this.to = to;
        this.backup = backup;
        this.told = told;
    }

    /**
     * Reads a backup to its end.
     *
     * @param told is told in Chinese how far it is
     * @throws DamagedBackupException if anything in it is missing or altered
     */
    public static Restore of(Place from, Holdings to, Consumer<String> told) throws IOException {
        Restore restore = new Restore(from, to, BackupCheck.of(from, told), told);
        Manifest manifest = restore.backup.manifest();
        told.accept("备份完好：" + manifest.at() + "的数据，结构版本" + manifest.schema() + "，"
                + manifest.tables().stream().mapToLong(Copied::rows).sum() + "行，文件" + manifest.files() + "个。");
        return restore;
    }

    /**
     * Refuses a place where something is that this backup does not hold.
     *
     * @throws DamagedBackupException with everything that is in the way
     */
    public void requireEmptyTarget() throws IOException {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        KeptFiles held = new KeptFiles(from.files());
        // An interrupted restore may be done again: what it left is part of this backup.
        new KeptFiles(to.files()).each(digest -> {
            if (!held.has(digest)) {
                findings.add(inTheWay("restore.files-not-empty", "目标文件夹里已有别的文件。", to.files()));
            }
        });
        for (Path notice : Backup.regularFiles(to.notices())) {
            HashCode wanted =
                    backup.manifest().notices().get(notice.getFileName().toString());
            if (wanted == null || !DurableFiles.digest(notice).equals(wanted)) {
                findings.add(inTheWay("restore.notices-not-empty", "目标文件夹里已有别的节假日通知。", notice));
            }
        }
        if (Files.exists(to.masterKey())
                && !backup.keys().map(Manifest.Keys::master).equals(Optional.of(DurableFiles.digest(to.masterKey())))) {
            findings.add(inTheWay("restore.key-exists", "目标处已有别的主密钥。", to.masterKey()));
        }
        ImmutableList<Finding> found = findings.build().stream().distinct().collect(toImmutableList());
        if (!found.isEmpty()) {
            throw new DamagedBackupException(found);
        }
    }

    private static Finding inTheWay(String code, String message, Path where) {
        return Finding.of(code, message).at(where.toString()).remedy("恢复到一个空的位置，不要盖在已有的数据上。");
    }

    /** Fills the database, and puts files, notices and keys in their places. */
    public void fill(NewDatabase target) throws IOException, SQLException {
        target.migrate(backup.manifest().schema());
        try (Connection owner = target.connect()) {
            owner.setAutoCommit(false);
            fill(owner);
            owner.commit();
        }
        told.accept("正在复制文件……");
        files();
        notices();
        if (from.keys().isPresent()) {
            masterKey(from.keys().get());
        }
    }

    private void fill(Connection owner) throws IOException, SQLException {
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

    private void files() throws IOException {
        KeptFiles held = new KeptFiles(from.files());
        KeptFiles kept = new KeptFiles(to.files());
        Progress progress = new Progress("文件", told);
        try (Stream<String> lines = Files.lines(from.folder().resolve(Place.FILE_LIST))) {
            for (Iterator<String> each = lines.iterator(); each.hasNext(); ) {
                HashCode digest = BackupCheck.digest(each.next());
                if (!held.copy(digest, kept)) {
                    throw new IllegalStateException("altered while it was copied: " + digest);
                }
                progress.moved(kept.size(digest));
            }
        }
    }

    private void notices() throws IOException {
        for (String name : backup.manifest().notices().keySet()) {
            Files.createDirectories(to.notices());
            if (!Files.exists(to.notices().resolve(name))) {
                Files.copy(
                        from.folder().resolve(Place.NOTICES).resolve(name),
                        to.notices().resolve(name));
            }
        }
    }

    private void masterKey(Path keys) throws IOException {
        if (Files.notExists(to.masterKey())) {
            Path folder = to.masterKey().resolveSibling(".").toAbsolutePath().normalize();
            Files.createDirectories(folder);
            try (OutputStream file = DurableFiles.create(to.masterKey())) {
                file.write(Files.readAllBytes(keys.resolve(Place.MASTER)));
            }
            DurableFiles.sync(folder);
        }
    }

    /**
     * Compares what is there, once the readings are written anew, with what was backed up.
     *
     * @param readings the tables of readings
     * @return what is not as it was; empty if all is
     */
    public ImmutableList<Finding> compare(Database database, ImmutableSet<String> readings)
            throws IOException, SQLException {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        readings(database, readings, findings);
        files(database.queries(), findings);
        personal(database.queries(), findings);
        return findings.build();
    }

    private void readings(Database database, ImmutableSet<String> readings, ImmutableList.Builder<Finding> findings)
            throws IOException, SQLException {
        String schema = SchemaVersion.of(database.queries());
        if (!schema.equals(backup.manifest().schema())) {
            told.accept("备份的结构版本是" + backup.manifest().schema() + "，现已迁移到" + schema + "；查询表按新版本重写，不再与备份时比较。");
            return;
        }
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            TableCopies copies = new TableCopies(connection);
            copies.speakPlainly();
            ImmutableList<Copied> now = Backup.readings(DSL.using(connection), copies, readings, told);
            for (Copied was : backup.manifest().readings()) {
                if (!now.contains(was)) {
                    findings.add(Finding.of("restore.readings-differ", "重建的查询表与备份时的不同；事实是一样的。")
                            .at(was.name())
                            .remedy("核对本程序与备份时的程序、节假日通知是否相同；相同而结果不同的，请报告。"));
                }
            }
        }
    }

    private void files(DSLContext queries, ImmutableList.Builder<Finding> findings) {
        KeptFiles kept = new KeptFiles(to.files());
        queries.transaction(inner -> {
            try (Cursor<Record1<byte[]>> named = DSL.using(inner)
                    .selectDistinct(HANDED_IN.DIGEST)
                    .from(HANDED_IN)
                    .orderBy(HANDED_IN.DIGEST)
                    .fetchSize(10_000)
                    .fetchLazy()) {
                for (Record1<byte[]> row : named) {
                    HashCode digest = HashCode.fromBytes(row.value1());
                    if (!kept.has(digest)) {
                        findings.add(Finding.of("restore.file-missing", "申报材料中的这个文件，备份时就已缺失。")
                                .at(digest.toString())
                                .remedy("从较早的备份中找回它，放进文件夹。"));
                    }
                }
            }
        });
    }

    private void personal(DSLContext queries, ImmutableList.Builder<Finding> findings) {
        told.accept("正在逐一打开个人信息……");
        PersonalCheck check = PersonalCheck.of(
                queries, Optional.of(to.masterKey()).filter(Files::exists).map(MasterKey::openOrMake));
        Manifest manifest = backup.manifest();
        told.accept(
                "含个人信息的事实" + manifest.personal() + "条：能打开" + check.opened() + "条，备份前已依法删除" + manifest.erased() + "条。");
        long lost = check.keyless() - manifest.erased();
        if (lost > 0) {
            findings.add(Finding.of(
                            "restore.personal-without-key",
                            "另有" + lost + "条个人信息没有密钥，打不开：" + listed(check) + "。事实、状态、期限不受影响。")
                    .at(from.keys().map(Path::toString).orElse("没有给出--keys-from"))
                    .remedy("此后依法删除的，本应如此；否则找出与这些事实同时或者更晚的密钥备份，恢复到另一个空的位置。"));
        }
        if (check.broken() > 0) {
            findings.add(
                    Finding.of("restore.personal-other-key", check.broken() + "条个人信息用这里的密钥打不开：" + listed(check) + "。")
                            .at(from.keys().map(Path::toString).orElse("没有给出--keys-from"))
                            .remedy("密钥备份不是这个县的，或者主密钥换过；找出与这些事实配套的密钥备份。"));
        }
    }

    private static String listed(PersonalCheck check) {
        long all = check.keyless() + check.broken();
        return String.join("、", check.places()) + (all > check.places().size() ? "……共" + all + "条" : "");
    }
}
