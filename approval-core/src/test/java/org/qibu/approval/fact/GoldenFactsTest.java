package org.qibu.approval.fact;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qibu.approval.calendar.notice.NoticeEvent;
import org.qibu.approval.casework.fact.SubmissionEvent;
import org.qibu.approval.privacy.PersonEvent;
import org.qibu.approval.project.ProjectEvent;
import org.qibu.approval.store.Encoded;
import org.qibu.approval.store.FactKind;

/**
 * Every schema of every type of fact keeps what it was written like. A file here is never edited: a type that changes gets
 * a new schema, an upcaster and a new file. {@code -Dqibu.golden=write} writes the files that are missing.
 */
class GoldenFactsTest {
    private static final Path FILES = Path.of("src/test/resources/org/qibu/approval/fact/golden");

    record Golden<E>(FactKind<E> kind, E event, String variant) {
        Path file() {
            Encoded encoded = kind.encode(event);
            return FILES.resolve(encoded.type() + "." + encoded.schemaVersion() + "." + variant + ".json");
        }

        @Override
        public String toString() {
            return file().getFileName().toString();
        }
    }

    static Stream<Golden<?>> all() {
        return Stream.of(
                        of(SubmissionFacts.KIND, SubmissionEvent.class),
                        of(ProjectFacts.KIND, ProjectEvent.class),
                        of(NoticeFacts.KIND, NoticeEvent.class),
                        of(PersonFacts.KIND, PersonEvent.class))
                .flatMap(kind -> kind);
    }

    private static <E> Stream<Golden<E>> of(FactKind<E> kind, Class<E> sealed) {
        return leaves(sealed)
                .flatMap(type -> Stream.of(
                        new Golden<>(kind, sealed.cast(Samples.full(type)), "full"),
                        new Golden<>(kind, sealed.cast(Samples.bare(type)), "bare")));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(GoldenFactsTest::leaves)
                : Stream.of(type);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    <E> void isWrittenByteForByteAsItWasReleased(Golden<E> golden) throws IOException {
        byte[] written = golden.kind().encode(golden.event()).bytes();
        if (Files.notExists(golden.file()) && "write".equals(System.getProperty("qibu.golden"))) {
            Files.createDirectories(FILES);
            Files.write(golden.file(), written);
        }
        assertThat(golden.file()).hasBinaryContent(written);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void everyReleasedFileIsStillRead(Path file) throws IOException {
        String[] name = file.getFileName().toString().split("\\.", -1);
        String type = name[0] + "." + name[1];
        Encoded released = new Encoded(
                type, Integer.parseInt(name[2]), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        FactKind<?> kind =
                Optional.<FactKind<?>>ofNullable(kinds().get(name[0])).orElseThrow();

        assertThat(writtenAgain(kind, released).type()).isEqualTo(type);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    <E> void readsBackEqual(Golden<E> golden) {
        assertThat(golden.kind().decode(golden.kind().encode(golden.event()))).isEqualTo(golden.event());
    }

    @Test
    void noFileIsOfATypeThatIsGone() throws IOException {
        ImmutableList<String> types = kinds().values().stream()
                .flatMap(kind -> kind.newest().keySet().stream())
                .collect(ImmutableList.toImmutableList());
        assertThat(files())
                .allSatisfy(file -> assertThat(types)
                        .anyMatch(type -> file.getFileName().toString().startsWith(type + ".")));
    }

    private static <E> Encoded writtenAgain(FactKind<E> kind, Encoded released) {
        return kind.encode(kind.decode(released));
    }

    private static ImmutableMap<String, FactKind<?>> kinds() {
        return ImmutableMap.of(
                "submission", SubmissionFacts.KIND,
                "project", ProjectFacts.KIND,
                "notice", NoticeFacts.KIND,
                "person", PersonFacts.KIND);
    }

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.sorted().toList().stream();
        }
    }
}
