package org.qibu.server.backup;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import com.google.common.hash.HashingInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.qibu.approval.canon.Codec;
import org.qibu.approval.law.Finding;
import org.qibu.server.files.KeptFiles;

/** Reads a whole backup and compares every byte of it with its digests. */
final class BackupCheck {
    private static final Pattern LISTED = Pattern.compile("([0-9a-f]{64})  [0-9a-f]{2}/\\1");

    private final Place place;
    private final Consumer<String> told;
    private final ImmutableList.Builder<Finding> findings = ImmutableList.builder();

    private BackupCheck(Place place, Consumer<String> told) {
        this.place = place;
        this.told = told;
    }

    /** A backup in which nothing is missing or altered. */
    record Sound(Manifest manifest, Optional<Manifest.Keys> keys) {}

    /**
     * Checks it.
     *
     * @throws DamagedBackupException with everything that is wrong
     */
    static Sound of(Place place, Consumer<String> told) throws IOException {
        return new BackupCheck(place, told).checked();
    }

    private Sound checked() throws IOException {
        told.accept("正在检查备份……");
        Optional<Manifest> manifest = document(place.folder(), Manifest.FILE, Manifest.CODEC);
        Optional<Manifest.Keys> keys = Optional.empty();
        if (manifest.isPresent()) {
            facts(manifest.get());
            files(manifest.get());
            notices(manifest.get());
        }
        if (place.keys().isPresent()) {
            keys = document(place.keys().get(), Manifest.Keys.FILE, Manifest.Keys.CODEC);
            if (keys.isPresent()) {
                keys(place.keys().get(), keys.get());
            }
        }
        ImmutableList<Finding> found = findings.build();
        if (!found.isEmpty()) {
            throw new DamagedBackupException(found);
        }
        return new Sound(manifest.orElseThrow(), keys);
    }

    private <T> Optional<T> document(Path folder, String name, Codec<T> codec) throws IOException {
        try {
            return Optional.of(DurableFiles.read(folder, name, codec));
        } catch (DamagedBackupException damaged) {
            findings.addAll(damaged.findings());
            return Optional.empty();
        }
    }

    private void facts(Manifest manifest) throws IOException {
        for (Copied table : manifest.tables()) {
            table(place.table(table.name()), table);
        }
    }

    private void table(Path file, Copied copied) throws IOException {
        if (!Files.isRegularFile(file)) {
            find("backup.missing", "备份中缺少这个文件。", file);
            return;
        }
        try (InputStream stored = Files.newInputStream(file);
                HashingInputStream plain = new HashingInputStream(Hashing.sha256(), new GZIPInputStream(stored))) {
            plain.transferTo(OutputStream.nullOutputStream());
            if (!plain.hash().equals(copied.sha256())) {
                find("backup.damaged", "内容与其摘要不符。", file);
            }
        } catch (ZipException | EOFException broken) {
            find("backup.damaged", "压缩文件损坏或者不完整。", file);
        }
    }

    private void files(Manifest manifest) throws IOException {
        Path list = place.folder().resolve(Place.FILE_LIST);
        if (!Files.isRegularFile(list)) {
            find("backup.missing", "备份中缺少这个文件。", list);
            return;
        }
        if (!DurableFiles.digest(list).equals(manifest.fileList())) {
            find("backup.damaged", "内容与其摘要不符。", list);
            return;
        }
        KeptFiles files = new KeptFiles(place.files());
        Progress progress = new Progress("文件", told);
        try (Stream<String> lines = Files.lines(list)) {
            for (Iterator<String> each = lines.iterator(); each.hasNext(); ) {
                HashCode digest = digest(each.next());
                Path file =
                        place.files().resolve(digest.toString().substring(0, 2)).resolve(digest.toString());
                if (!files.has(digest)) {
                    find("backup.missing", "备份中缺少这个文件。", file);
                } else if (!files.isSound(digest)) {
                    find("backup.damaged", "内容与其摘要不符。", file);
                } else {
                    progress.moved(files.size(digest));
                }
            }
        }
    }

    /** The file that a line of the list names. */
    static HashCode digest(String line) {
        if (!LISTED.matcher(line).matches()) {
            throw new IllegalStateException("not a line of the list of files: " + line);
        }
        return HashCode.fromString(line.substring(0, 64));
    }

    private void notices(Manifest manifest) throws IOException {
        for (var notice : manifest.notices().entrySet()) {
            same(place.folder().resolve(Place.NOTICES).resolve(notice.getKey()), notice.getValue());
        }
    }

    private void keys(Path folder, Manifest.Keys keys) throws IOException {
        table(folder.resolve(Place.compressed(keys.keys().name())), keys.keys());
        same(folder.resolve(Place.MASTER), keys.master());
    }

    private void same(Path file, HashCode digest) throws IOException {
        if (!Files.isRegularFile(file)) {
            find("backup.missing", "备份中缺少这个文件。", file);
        } else if (!DurableFiles.digest(file).equals(digest)) {
            find("backup.damaged", "内容与其摘要不符。", file);
        }
    }

    private void find(String code, String message, Path where) {
        findings.add(Finding.of(code, message).at(where.toString()).remedy("换用另一份完好的备份。"));
    }
}
