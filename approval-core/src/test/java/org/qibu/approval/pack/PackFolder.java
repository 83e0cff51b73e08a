package org.qibu.approval.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the bundled pack that a test may spoil. */
record PackFolder(Path root) {
    private static final Path BUNDLED = Path.of("src/main/resources/org/qibu/approval/pack/hanzhong-2023-7");

    static PackFolder copy(Path temporary) throws IOException {
        Path root = temporary.resolve("hanzhong-2023-7");
        try (Stream<Path> paths = Files.walk(BUNDLED)) {
            for (Path path : paths.toList()) {
                Path to = root.resolve(BUNDLED.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(path, to);
                }
            }
        }
        return new PackFolder(root);
    }

    List<String> files() throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> root.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }

    String read(String file) throws IOException {
        return Files.readString(root.resolve(file));
    }

    PackFolder write(String file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    PackFolder write(String file, byte[] bytes) {
        try {
            Files.write(root.resolve(file), bytes);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Replaces the first place where the text stands. */
    PackFolder replace(String file, String from, String to) throws IOException {
        String text = read(file);
        if (!text.contains(from)) {
            throw new AssertionError(file + " does not contain: " + from);
        }
        int at = text.indexOf(from);
        return write(file, text.substring(0, at) + to + text.substring(at + from.length()));
    }

    PackReading lint() {
        return PackReader.read(root);
    }
}
