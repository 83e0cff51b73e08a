package org.qibu.server.backup;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a backup lies.
 *
 * @param folder the facts, and what the backup consists of
 * @param files the files; several backups may share it, since a file is named by its content
 * @param keys the keys, never in or around the others: whoever has both can read what was said of persons
 */
public record Place(Path folder, Path files, Optional<Path> keys) {
    static final String FILE_LIST = "files.sha256";
    static final String NOTICES = "notices";
    static final String MASTER = "master.key";

    Path table(String name) {
        return folder.resolve("facts").resolve(compressed(name));
    }

    static String compressed(String table) {
        return table + ".tsv.gz";
    }

    /** Where the files are unless they are elsewhere. */
    public static Path filesIn(Path folder) {
        return folder.resolve("files");
    }
}
