package org.qibu.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackDiffCommandTest {
    private static final String BUNDLED = "hanzhong-2023-7";

    @TempDir
    private Path folder;

    private Path changed = Path.of("");

    @BeforeEach
    void copyTheBundledPack() throws IOException {
        changed = PackLintCommandTest.copyTo(folder);
    }

    @Test
    void aCopySaysTheSame() {
        Console console = Console.run("pack", "diff", BUNDLED, changed.toString());

        assertThat(console.exitCode()).as("%s", console).isZero();
        assertThat(console.out()).isEqualTo("两个规则包内容一致。\n");
    }

    @Test
    void tellsWhatChangedFromWhatToWhat() throws IOException {
        shortenAPromise();

        Console console = Console.run("pack", "diff", BUNDLED, changed.toString());

        assertThat(console.exitCode()).as("%s", console).isEqualTo(1);
        assertThat(console.out())
                .contains("planning-permit")
                .contains("5个工作日 → 4个工作日")
                .endsWith("共1条不同。\n");
    }

    @Test
    void tellsItInJson() throws IOException {
        shortenAPromise();

        JsonObject json = new JsonObject(Console.run("pack", "diff", changed.toString(), BUNDLED, "--json")
                .out());

        assertThat(json.getBoolean("same")).isFalse();
        JsonObject change = json.getJsonArray("changes").getJsonObject(0);
        assertThat(change.getString("id")).isEqualTo("planning-permit");
        assertThat(change.getJsonObject("before").encode()).contains("4个工作日");
        assertThat(change.getJsonObject("after").encode()).contains("5个工作日");
    }

    @Test
    void aPackWithAnErrorCannotBeCompared() throws IOException {
        Files.writeString(changed.resolve("stages.yaml"), "stages: none\n");

        Console console = Console.run("pack", "diff", BUNDLED, changed.toString());

        assertThat(console.exitCode()).isEqualTo(1);
        assertThat(console.out()).isEmpty();
        assertThat(console.err()).contains("没有答案：规则包有错误").contains(changed + "/stages.yaml:1");
    }

    @Test
    void bothMustBeThere() {
        Console console = Console.run("pack", "diff", folder.resolve("a").toString(), "no-such-pack");

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.err()).contains("<前>：没有这个文件夹").contains("<后>：没有这个文件夹：no-such-pack");
        assertThat(Console.run("pack", "diff", BUNDLED).err()).contains("缺少<后>");
    }

    private void shortenAPromise() throws IOException {
        Path design = changed.resolve("matters").resolve("design.yaml");
        String text = Files.readString(design);
        int from = text.indexOf("id: planning-permit");
        Files.writeString(
                design, text.substring(0, from) + text.substring(from).replaceFirst("limit: 5wd", "limit: 4wd"));
    }
}
