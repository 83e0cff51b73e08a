package org.qibu.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The Javadoc of the cores is all that an embedder needs: every name says what it is, every package where to begin.
 * Parameters and results are in the first sentence, so tags that would repeat it are not asked for.
 */
class JavadocTest {
    /** It stops before it would write a class. */
    private static final List<String> OPTIONS =
            List.of("-proc:none", "-Xdoclint:all/protected", "-Xmaxwarns", "9999", "--should-stop=ifNoError=FLOW");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "approval-core",
                "approval-core/testkit",
                "approval-core/trail-tool",
                "permit-core",
                "trading-core"
            })
    void everyNameThatCanBeUsedIsDocumented(String core) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var said = new DiagnosticCollector<JavaFileObject>();
        try (var files = compiler.getStandardFileManager(said, Locale.ROOT, UTF_8)) {
            compiler.getTask(null, files, said, OPTIONS, null, files.getJavaFileObjectsFromPaths(sources(core)))
                    .call();
        }

        assertThat(said.getDiagnostics())
                .extracting(each ->
                        each.getSource().getName() + ":" + each.getLineNumber() + " " + each.getMessage(Locale.ROOT))
                .filteredOn(each -> !each.matches("(?s).* no @(param|return|throws)\\b.*"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void everyPackageSaysWhereToBegin(Path info) throws IOException {
        assertThat(Files.readString(info).replaceAll("\\s+\\*\\s+", " "))
                .containsPattern("(?i)start (at|with) \\{@link |Nothing lives here yet");
    }

    static Stream<Path> packages() {
        return Stream.of(
                        "approval-core",
                        "approval-core/testkit",
                        "approval-core/trail-tool",
                        "permit-core",
                        "trading-core")
                .flatMap(core -> sources(core).stream())
                .filter(file -> file.endsWith("package-info.java"));
    }

    private static List<Path> sources(String core) {
        try (Stream<Path> all = Files.walk(Path.of("..", core, "src", "main", "java"))) {
            return all.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
