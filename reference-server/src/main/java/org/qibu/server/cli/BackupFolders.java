package org.qibu.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.qibu.server.backup.Place;

/** The folders that a command line names for a backup, and what must be true of them. */
record BackupFolders(
        String folder, Optional<String> files, String filesOption, Optional<String> keys, String keysOption) {
    private static final String FOLDER = "<文件夹>";

    /** Folders to write to. */
    Place empty() {
        return place((arguments, option, path) -> {
            if (!isEmpty(path)) {
                arguments.complain(option, path + "不是空的文件夹。备份不盖在别的东西上，另给一个。");
            }
        });
    }

    /** Folders to read from. */
    Place existing() {
        return place((arguments, option, path) -> {
            if (!Files.isDirectory(path)) {
                arguments.complain(option, "没有这个文件夹：" + path);
            }
        });
    }

    private interface Demand {
        void make(Arguments arguments, String option, Path path);
    }

    private Place place(Demand demand) {
        Arguments arguments = new Arguments();
        Optional<Path> facts = path(arguments, FOLDER, folder);
        Optional<Path> own = files.flatMap(text -> path(arguments, filesOption, text));
        Optional<Path> apart = keys.flatMap(text -> path(arguments, keysOption, text));
        facts.ifPresent(path -> demand.make(arguments, FOLDER, path));
        apart.ifPresent(path -> demand.make(arguments, keysOption, path));
        apart.ifPresent(path -> Stream.concat(facts.stream(), own.stream())
                .filter(other -> path.startsWith(other) || other.startsWith(path))
                .forEach(other -> arguments.complain(keysOption, path + "与" + other + "在一处。密钥须与事实和文件分开存放，谁也不能一起拿走。")));
        arguments.check();
        Path there = facts.orElseThrow();
        return new Place(there, own.orElse(Place.filesIn(there)), apart);
    }

    private static Optional<Path> path(Arguments arguments, String option, String text) {
        try {
            return Optional.of(Path.of(text).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            arguments.complain(option, "“" + text + "”不是路径。");
            return Optional.empty();
        }
    }

    private static boolean isEmpty(Path path) {
        if (Files.notExists(path)) {
            return true;
        }
        try (Stream<Path> all = Files.list(path)) {
            return all.findAny().isEmpty();
        } catch (IOException noFolder) {
            return false;
        }
    }
}
