package org.qibu.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The code in the readmes is a region of an example that is compiled and whose output is tested. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..");
    private static final ImmutableList<Path> EXAMPLES = ImmutableList.of(
            Path.of("src/main/java/org/qibu/examples/DeadlineExplained.java"),
            Path.of("spring-boot/src/main/java/org/qibu/examples/spring/Casework.java"));

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void showsTheCompiledCode(String readme) throws IOException {
        List<String> lines = Files.readAllLines(ROOT.resolve(readme));
        for (Path example : EXAMPLES) {
            String region = String.join("\n", between(Files.readAllLines(example), "// readme", "// end"))
                    .stripIndent();
            String shown = String.join("\n", between(lines, "```java", "```"));

            assertThat(shown.strip()).isEqualTo(region.strip());
            lines = lines.subList(lines.indexOf("```java") + 1, lines.size());
        }
        assertThat(lines).doesNotContain("```java");
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void beginsWithSomethingToRun(String readme) throws IOException {
        List<String> first = Files.readAllLines(ROOT.resolve(readme)).subList(0, 25);

        assertThat(first).anySatisfy(line -> assertThat(line).startsWith("mvn ").contains("exec:java"));
        assertThat(first).contains("mvn verify");
    }

    private static List<String> between(List<String> lines, String first, String last) {
        List<String> stripped = lines.stream().map(String::strip).toList();
        int from = stripped.indexOf(first) + 1;
        int to = from + stripped.subList(from, stripped.size()).indexOf(last);
        return lines.subList(from, to);
    }
}
