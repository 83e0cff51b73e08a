package org.qibu.server.backup;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.qibu.server.schema.Tables.HANDED_IN;
import static org.qibu.server.schema.Tables.PERSONAL_PART;
import static org.qibu.server.schema.Tables.PERSON_KEY;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import com.google.common.hash.HashingOutputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.impl.DSL;
import org.qibu.approval.law.Finding;
import org.qibu.server.database.Database;
import org.qibu.server.database.SchemaVersion;
import org.qibu.server.files.KeptFiles;

/**
 * Copies what a county cannot lose while it goes on working: every table in one snapshot, then the files, which are never
 * changed, so that whatever the snapshot names is among them.
 *
 * @param readings the tables that can be written anew; only their digests are kept
 * @param told is told in Chinese how far it is
 */
public record Backup(Holdings from, Place to, ImmutableSet<String> readings, Consumer<String> told) {
    private static final ImmutableSet<String> PASSING =
            ImmutableSet.of("flyway_schema_history", "session", "scheduled_task");

    private static final int ROWS_AT_ONCE = 10_000;

    /**
     * Makes it.
     *
     * @return what is already missing or damaged where it was taken from; all else is in the backup
     * @throws IOException if it cannot be written; then there is none
     */
    public ImmutableList<Finding> make(Database database) throws IOException, SQLException {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        DurableFiles.folder(to.folder());
        Snapshot snapshot;
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            snapshot = snapshot(connection, findings);
        }
        told.accept("正在复制文件……");
        FileList files = files(findings);
        ImmutableMap<String, HashCode> notices = notices();
        HashCode digest = DurableFiles.write(
                to.folder(),
                Manifest.FILE,
                new Manifest(
                        Manifest.FORMAT,
                        snapshot.schema,
                        snapshot.at,
                        snapshot.tables,
                        snapshot.readings,
                        files.count,
                        files.digest,
                        notices,
                        snapshot.personal,
                        snapshot.erased),
                Manifest.CODEC);
        long rows = snapshot.tables.stream().mapToLong(Copied::rows).sum();
        told.accept("已备份：" + to.folder() + "（" + rows + "行，文件" + files.count + "个），清单" + Manifest.FILE + "的SHA-256为"
                + digest + "。");
        return findings.build();
    }

    private record Snapshot(
            String schema,
            Instant at,
            ImmutableList<Copied> tables,
            ImmutableList<Copied> readings,
            long personal,
            long erased) {}

    private record FileList(long count, HashCode digest) {}

    private Snapshot snapshot(Connection connection, ImmutableList.Builder<Finding> findings)
            throws IOException, SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
        }
        DSLContext queries = DSL.using(connection);
        TableCopies copies = new TableCopies(connection);
        copies.speakPlainly();
        Instant at =
                queries.fetchSingle("select now()").get(0, OffsetDateTime.class).toInstant();
        ImmutableList<StoredTable> all = StoredTable.all(queries);
        DurableFiles.folder(to.folder().resolve("facts"));
        ImmutableList.Builder<Copied> copied = ImmutableList.builder();
        for (StoredTable table : all) {
            if (isKept(table.name())) {
                told.accept("正在复制" + table.name() + "……");
                copied.add(copies.out(table, to.table(table.name()), new Progress(table.name(), told)));
            }
        }
        DurableFiles.sync(to.folder().resolve("facts"));
        told.accept("正在核对查询表……");
        ImmutableList<Copied> read = readings(queries, copies, readings, told);
        keys(all, copies, at);
        missing(queries, findings);
        int personal = queries.fetchCount(PERSONAL_PART);
        int erased = queries.fetchCount(DSL.selectOne()
                .from(PERSONAL_PART)
                .whereNotExists(DSL.selectOne().from(PERSON_KEY).where(PERSON_KEY.KEY_ID.eq(PERSONAL_PART.KEY_ID))));
        return new Snapshot(SchemaVersion.of(queries), at, copied.build(), read, personal, erased);
    }

    private boolean isKept(String table) {
        return !PASSING.contains(table) && !readings.contains(table) && !table.equals(PERSON_KEY.getName());
    }

    /** What copies of the readings would be. */
    static ImmutableList<Copied> readings(
            DSLContext queries, TableCopies copies, ImmutableSet<String> readings, Consumer<String> told)
            throws IOException, SQLException {
        ImmutableList.Builder<Copied> digests = ImmutableList.builder();
        for (StoredTable table : StoredTable.all(queries)) {
            if (readings.contains(table.name())) {
                digests.add(copies.digest(table, new Progress(table.name(), told)));
            }
        }
        return digests.build();
    }

    private void keys(ImmutableList<StoredTable> all, TableCopies copies, Instant at) throws IOException, SQLException {
        if (to.keys().isEmpty()) {
            told.accept("没有备份密钥：没有给出--keys-to。没有密钥，任何备份中的个人信息都打不开。");
            return;
        }
        Path folder = DurableFiles.folder(to.keys().get());
        told.accept("正在另处复制密钥……");
        StoredTable keys = all.stream()
                .filter(table -> table.name().equals(PERSON_KEY.getName()))
                .findFirst()
                .orElseThrow();
        Copied copied =
                copies.out(keys, folder.resolve(Place.compressed(keys.name())), new Progress(keys.name(), told));
        byte[] master = Files.readAllBytes(from.masterKey());
        try (OutputStream file = DurableFiles.create(folder.resolve(Place.MASTER))) {
            file.write(master);
        }
        DurableFiles.write(
                folder,
                Manifest.Keys.FILE,
                new Manifest.Keys(Manifest.FORMAT, at, copied, Hashing.sha256().hashBytes(master)),
                Manifest.Keys.CODEC);
        told.accept("密钥已另存：" + folder + "。须与事实和文件分开保管。");
    }

    /** What the facts name must be there now; copied it is afterwards. */
    private void missing(DSLContext queries, ImmutableList.Builder<Finding> findings) {
        KeptFiles kept = new KeptFiles(from.files());
        try (Cursor<Record1<byte[]>> named = queries.selectDistinct(HANDED_IN.DIGEST)
                .from(HANDED_IN)
                .orderBy(HANDED_IN.DIGEST)
                .fetchSize(ROWS_AT_ONCE)
                .fetchLazy()) {
            for (Record1<byte[]> row : named) {
                HashCode digest = HashCode.fromBytes(row.value1());
                if (!kept.has(digest)) {
                    findings.add(Finding.of("backup.file-missing", "申报材料中的这个文件不在文件夹里，备份中也就没有。")
                            .at(digest.toString())
                            .remedy("从较早的备份中找回它，放回文件夹，再备份一次。"));
                }
            }
        }
    }

    private FileList files(ImmutableList.Builder<Finding> findings) throws IOException {
        KeptFiles kept = new KeptFiles(from.files());
        KeptFiles copies = new KeptFiles(DurableFiles.folder(to.files()));
        Progress progress = new Progress("文件", told);
        long[] count = {0};
        try (OutputStream stored = DurableFiles.create(to.folder().resolve(Place.FILE_LIST));
                HashingOutputStream list =
                        new HashingOutputStream(Hashing.sha256(), new BufferedOutputStream(stored))) {
            kept.each(digest -> {
                if (kept.copy(digest, copies)) {
                    String name = digest.toString();
                    list.write((name + "  " + name.substring(0, 2) + "/" + name + "\n")
                            .getBytes(StandardCharsets.US_ASCII));
                    progress.moved(copies.size(digest));
                    count[0]++;
                } else {
                    findings.add(Finding.of("backup.file-damaged", "文件的内容与其摘要不符，没有备份。")
                            .at(digest.toString())
                            .remedy("从较早的备份中找回它，放回文件夹，再备份一次。"));
                }
            });
            list.flush();
            return new FileList(count[0], list.hash());
        }
    }

    private ImmutableMap<String, HashCode> notices() throws IOException {
        if (!Files.isDirectory(from.notices())) {
            return ImmutableMap.of();
        }
        Path folder = DurableFiles.folder(to.folder().resolve(Place.NOTICES));
        ImmutableMap.Builder<String, HashCode> copied = ImmutableMap.builder();
        for (Path notice : regularFiles(from.notices())) {
            String name = notice.getFileName().toString();
            byte[] content = Files.readAllBytes(notice);
            try (OutputStream file = DurableFiles.create(folder.resolve(name))) {
                file.write(content);
            }
            copied.put(name, Hashing.sha256().hashBytes(content));
        }
        return copied.buildOrThrow();
    }

    static ImmutableList<Path> regularFiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return ImmutableList.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile).sorted().collect(toImmutableList());
        }
    }
}
