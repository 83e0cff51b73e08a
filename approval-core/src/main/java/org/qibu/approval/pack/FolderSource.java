package org.qibu.approval.pack;

import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.qibu.approval.yaml.YamlText;

/** A pack in a folder of the file system. */
record FolderSource(Path folder) implements PackSource {
    /** Deeper folders are no part of a pack; a link that leads round in a circle ends here. */
    private static final int DEEPEST = 4;

    private static final int MOST_FILES = 500;

    @Override
    public String name() {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? "" : name.toString();
    }

    @Override
    public Optional<byte[]> bytes(String file) throws IOException {
        Path path = folder.resolve(file);
        if (!Files.isRegularFile(path) || !path.toRealPath().startsWith(folder.toRealPath())) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(path)) {
            // One byte more than allowed tells "too large" without reading a file of any size.
            return Optional.of(in.readNBytes(YamlText.MOST_BYTES + 1));
        }
    }

    @Override
    public ImmutableSortedSet<String> files() throws IOException {
        try (Stream<Path> paths = Files.walk(folder, DEEPEST)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .filter(path -> path.endsWith(".yaml") || path.endsWith(".yml"))
                    .limit(MOST_FILES)
                    .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
        }
    }
}
