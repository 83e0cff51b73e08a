package org.qibu.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackLintCommandTest {
    static final Path BUNDLED =
            Path.of("..", "approval-core", "src", "main", "resources", "org", "qibu", "approval", "pack");

    @TempDir
    private Path folder;

    @Test
    void acceptsTheFolderOfTheBundledPack() {
        Console console = lint(BUNDLED.resolve("hanzhong-2023-7"));

        assertThat(console.exitCode()).as("%s", console).isZero();
        assertThat(console.out()).contains("可以使用：hanzhong-2023-7第1版，64个事项");
        assertThat(console.err()).isEmpty();
    }

    @Test
    void tellsTheFileTheLineTheFaultAndTheRemedy() throws IOException {
        Path pack = copyOfTheBundledPack();
        Path stages = pack.resolve("stages.yaml");
        Files.writeString(stages, Files.readString(stages).replaceFirst("milestone: all", "milestone: most"));
        int line = lineOf(stages, "milestone: most");

        Console console = lint(pack);

        assertThat(console.exitCode()).as("%s", console).isEqualTo(1);
        assertThat(console.out()).contains(stages + ":" + line + ": 错误 [").contains("“most”");
        assertThat(console.out().strip()).endsWith("。").contains("不能使用：");
    }

    @Test
    void tellsThemAllAndInJson() throws IOException {
        Path pack = copyOfTheBundledPack();
        Files.writeString(pack.resolve("stages.yaml"), "stages:\n\t- broken\n");
        Files.writeString(pack.resolve("form.yaml"), "form:\n  - colour: red\n");

        Console console = Console.run("pack", "lint", pack.toString(), "--json");

        assertThat(console.exitCode()).as("%s", console).isEqualTo(1);
        JsonObject json = new JsonObject(console.out());
        assertThat(json.getBoolean("valid")).isFalse();
        assertThat(json.getJsonArray("findings").stream().map(JsonObject.class::cast))
                .anySatisfy(finding -> {
                    assertThat(finding.getString("file")).isEqualTo("stages.yaml");
                    assertThat(finding.getInteger("line")).isEqualTo(2);
                    assertThat(finding.getString("code")).isEqualTo("pack.tab");
                    assertThat(finding.getString("remedy")).isNotBlank();
                })
                .anySatisfy(finding -> assertThat(finding.getString("file")).isEqualTo("form.yaml"));
    }

    @Test
    void findsAnEmptyFolderWanting() {
        Console console = lint(folder);

        assertThat(console.exitCode()).isEqualTo(1);
        assertThat(console.out()).contains(folder + "/pack.yaml: 错误 [pack.missing-file]");
    }

    @Test
    void refusesBytesThatAreNoText() throws IOException {
        byte[] noise = new byte[5000];
        new Random(7).nextBytes(noise);
        Files.write(folder.resolve("pack.yaml"), noise);

        Console console = lint(folder);

        assertThat(console.exitCode()).isEqualTo(1);
        assertThat(console.out()).contains("[pack.not-utf8]");
        assertThat(console.err()).isEmpty();
    }

    @Test
    void aFolderCalledPackYamlIsNoPack() throws IOException {
        Files.createDirectory(folder.resolve("pack.yaml"));

        assertThat(lint(folder).exitCode()).isEqualTo(1);
    }

    @Test
    void whatIsNoFolderIsWrongUse() throws IOException {
        Path file = Files.writeString(folder.resolve("file.yaml"), "pack: {}\n");

        assertThat(lint(file).exitCode()).isEqualTo(2);
        assertThat(lint(file).err()).contains("没有这个文件夹：" + file);
        assertThat(lint(folder.resolve("missing")).exitCode()).isEqualTo(2);
        assertThat(Console.run("pack", "lint", "a\0b").exitCode()).isEqualTo(2);
        assertThat(Console.run("pack", "lint").err()).contains("缺少<文件夹>");
        assertThat(Console.run("pack").err()).contains("可用的命令：lint");
    }

    private static Console lint(Path path) {
        return Console.run("pack", "lint", path.toString());
    }

    private Path copyOfTheBundledPack() throws IOException {
        return copyTo(folder);
    }

    static Path copyTo(Path folder) throws IOException {
        Path from = BUNDLED.resolve("hanzhong-2023-7");
        Path to = folder.resolve("hanzhong-2023-7");
        try (var paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
        return to;
    }

    private static int lineOf(Path file, String text) throws IOException {
        return Files.readAllLines(file).stream()
                        .takeWhile(line -> !line.contains(text))
                        .toList()
                        .size()
                + 1;
    }
}
