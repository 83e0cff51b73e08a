package org.qibu.server.backup;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.HashCode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.qibu.approval.law.Finding;
import org.qibu.server.database.Database;
import org.qibu.server.database.NewDatabase;
import org.qibu.server.files.KeptFiles;

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
            new RestoredTables(from, backup, told).fill(owner);
            owner.commit();
        }
        told.accept("正在复制文件……");
        files();
        notices();
        if (from.keys().isPresent()) {
            masterKey(from.keys().get());
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
        return new RestoredComparison(from, to, backup, told).findings(database, readings);
    }
}
