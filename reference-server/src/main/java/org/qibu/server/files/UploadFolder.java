package org.qibu.server.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Where the bytes of requests wait until a desk has kept or refused them; nobody else on the machine may look. */
public final class UploadFolder {
    private UploadFolder() {}

    /** The folder, made where there is none; what a crash left in it is thrown away. */
    public static Path emptied(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            try (var left = Files.list(folder)) {
                for (Path part : left.toList()) {
                    Files.delete(part);
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
