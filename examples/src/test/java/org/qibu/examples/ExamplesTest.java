package org.qibu.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each example prints what its transcript says, to the letter. */
class ExamplesTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void printsItsTranscript(Consumer<PrintStream> example, String transcript) throws IOException {
        var out = new ByteArrayOutputStream();

        example.accept(new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(read(transcript));
    }

    static Stream<Arguments> examples() {
        return Stream.of(
                example("deadline-explained.txt", DeadlineExplained::run),
                example("guide-from-traits.txt", GuideFromTraits::run),
                example("embedded-casework.txt", EmbeddedCasework::run),
                example("trail-in-files.txt", TrailInFiles::run));
    }

    private static Arguments example(String transcript, Consumer<PrintStream> run) {
        return Arguments.of(Named.of(transcript, run), transcript);
    }

    private static String read(String transcript) throws IOException {
        try (var stream = Objects.requireNonNull(ExamplesTest.class.getResourceAsStream(transcript), transcript)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
