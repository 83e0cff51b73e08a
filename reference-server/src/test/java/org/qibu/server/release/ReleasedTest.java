package org.qibu.server.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.HashCode;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qibu.approval.pack.PackHeader;
import org.qibu.approval.pack.Packs;

/**
 * What was released stays as it was released: a county's facts are written like these files, its tables were made by these
 * migrations, its submissions name these versions of packs. A line of either list is never changed and never taken out; a
 * release adds lines, see UPGRADING.md.
 */
class ReleasedTest {
    private static final Path ROOT = Path.of("..");
    private static final Path LISTS = Path.of("src/test/resources/org/qibu/server");
    private static final Path PACKS = ROOT.resolve("approval-core/src/main/resources/org/qibu/approval/pack");
    private static final Path MIGRATIONS = Path.of("schema/src/main/resources/db/migration");

    /** A file, by its path from the root of the repository, as {@code sha256sum} writes it. */
    record Released(String digest, String path) {
        @Override
        public String toString() {
            return path;
        }
    }

    static ImmutableList<Released> files() throws IOException {
        return lines("released.sha256").stream()
                .map(line -> line.split("  ", 2))
                .map(line -> new Released(line[0], line[1]))
                .collect(ImmutableList.toImmutableList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void aReleasedFileIsNeitherAlteredNorRemoved(Released file) throws IOException {
        assertThat(ROOT.resolve(file.path()))
                .as("released: make a new version beside it")
                .isRegularFile();
        assertThat(digest(Files.readString(ROOT.resolve(file.path()))))
                .as("released: leave it as it is and make a new version beside it")
                .hasToString(file.digest());
    }

    /** Git may give other line ends on another system; the list is of these. */
    private static HashCode digest(String text) {
        return Hashing.sha256().hashString(text.replace("\r\n", "\n"), StandardCharsets.UTF_8);
    }

    @Test
    void aNewMigrationComesAfterEveryReleasedOne() throws IOException {
        List<String> released = files().stream()
                .map(file -> ROOT.resolve(file.path()).normalize().getFileName().toString())
                .filter(name -> name.endsWith(".sql"))
                .toList();
        int last = released.stream().mapToInt(ReleasedTest::number).max().orElseThrow();
        try (Stream<Path> all = Files.list(MIGRATIONS)) {
            assertThat(all.map(path -> path.getFileName().toString()).filter(name -> !released.contains(name)))
                    .allMatch(name -> number(name) > last);
        }
    }

    private static int number(String migration) {
        return Integer.parseInt(migration.substring(1, migration.indexOf("__")));
    }

    @Test
    void aPackThatWasReleasedIsChangedOnlyUnderANewVersion() throws IOException {
        List<String> released = lines("released-packs.txt");
        for (String id : Packs.BUNDLED) {
            PackHeader header = Packs.bundled(id).header();
            String own = id + " " + header.version() + " ";
            assertThat(released.stream().filter(line -> line.startsWith(own)).toList())
                    .as("%s %d was released: count its version up in pack.yaml, then change it", id, header.version())
                    .isSubsetOf(own + contentOf(id));
            assertThat(released.stream()
                            .map(line -> line.split(" "))
                            .filter(line -> line[0].equals(id))
                            .mapToInt(line -> Integer.parseInt(line[1])))
                    .as("versions of %s are counted up", id)
                    .allMatch(version -> version <= header.version());
        }
        assertThat(Packs.BUNDLED)
                .as("submissions name it")
                .containsAll(released.stream()
                        .map(line -> line.substring(0, line.indexOf(' ')))
                        .toList());
    }

    private static HashCode contentOf(String id) throws IOException {
        Path folder = PACKS.resolve(id);
        Hasher hasher = Hashing.sha256().newHasher();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                hasher.putString(path + "\n", StandardCharsets.UTF_8)
                        .putBytes(digest(MoreFiles.asCharSource(file, StandardCharsets.UTF_8)
                                        .read())
                                .asBytes());
            }
        }
        return hasher.hash();
    }

    private static List<String> lines(String list) throws IOException {
        return Files.readAllLines(LISTS.resolve(list)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }
}
