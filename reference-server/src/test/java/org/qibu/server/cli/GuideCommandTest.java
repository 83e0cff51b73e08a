package org.qibu.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GuideCommandTest {
    private static final Path PROJECTS = PackLintCommandTest.BUNDLED.resolve("projects");
    private static final Path SCHOOL = PROJECTS.resolve("school-extension.yaml");

    @TempDir
    private Path folder;

    @Test
    void tellsMattersWithReasonAndArticleFormMaterialsDaysVisitsAndCuts() {
        Console console = guide(SCHOOL);

        assertThat(console.exitCode()).as("%s", console).isZero();
        assertThat(console.out())
                .startsWith("办事指南：政府投资工程建设项目（房屋建筑类）\n")
                .contains("需要办理的事项：")
                .contains("特殊建设工程消防设计审查  汉台区住房和城乡建设局  承诺7个工作日（法定15个工作日）")
                .contains("特殊建设工程的消防设计文件应当报送审查（是否特殊建设工程（消防）为是）。依据《中华人民共和国消防法》第十一条第一款")
                .contains("项目建议书审批（免予办理）")
                .contains("一张表单：")
                .contains("总投资：已填4860，取自项目特征")
                .contains("需要提交的材料：")
                .contains("不需要提交的材料：")
                .contains("由本项目的“建设工程规划许可证核发”产生，办结后自动取用")
                .contains("总时限70个工作日")
                .contains("跑动次数：")
                .contains("四减");
        assertThat(console.err()).isEmpty();
    }

    @Test
    void tellsTheSameInJson() {
        JsonObject json = new JsonObject(
                Console.run("guide", "--traits", SCHOOL.toString(), "--json").out());

        assertThat(json.getBoolean("valid")).isTrue();
        assertThat(json.getString("class")).isEqualTo("government-building");
        assertThat(objects(json.getJsonArray("matters"))).isNotEmpty().allSatisfy(matter -> {
            assertThat(matter.getString("reason")).isNotBlank();
            assertThat(matter.getJsonArray("bases")).isNotEmpty();
        });
        assertThat(objects(json.getJsonArray("notRequired"))).isNotEmpty();
        assertThat(objects(json.getJsonObject("materials").getJsonArray("notAsked")))
                .isNotEmpty()
                .allSatisfy(spared -> assertThat(spared.getString("reason")).isNotBlank());
        assertThat(json.getJsonObject("days").getInteger("span")).isPositive();
        assertThat(objects(json.getJsonArray("cuts"))).hasSize(4);
    }

    @ParameterizedTest
    @MethodSource("projects")
    void asksEveryQuestionAndEveryMaterialOnce(Path project) {
        Console console = Console.run("guide", "--traits", project.toString(), "--json");

        assertThat(console.exitCode()).as("%s", console).isZero();
        JsonObject json = new JsonObject(console.out());
        Set<String> seen = new HashSet<>();
        Stream.of(
                        json.getJsonObject("form").getJsonArray("asked"),
                        json.getJsonObject("form").getJsonArray("answered"),
                        json.getJsonObject("materials").getJsonArray("asked"),
                        json.getJsonObject("materials").getJsonArray("notAsked"))
                .flatMap(GuideCommandTest::objects)
                .forEach(each -> assertThat(seen.add(each.getString("id") + each.getString("ask")))
                        .as("%s once", each)
                        .isTrue());
    }

    static Stream<Path> projects() throws IOException {
        try (Stream<Path> files = Files.list(PROJECTS)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "special-fire: true | special-fire: maybe | a yes-no answered otherwise",
                "elevator: true     | lift: true          | an unknown trait, and one missing",
                "investment: 4860   | investment: -1      | a negative amount",
                "class: government-building | class: castle | an unknown class",
                "class: government-building | class: private-small | a class it does not fit",
                "class: government-building | class: a class: b | a colon in a value",
                "traits:            | trait:              | a wrong key"
            })
    void refusesATraitsFileWithEveryFinding(String right, String wrong, String why) throws IOException {
        String text = Files.readString(SCHOOL);
        assertThat(text).contains(right);

        Console console = guide(write(text.replaceFirst(right, wrong).getBytes(StandardCharsets.UTF_8)));

        assertThat(console.exitCode()).as("%s: %s", why, console).isEqualTo(1);
        assertThat(console.out()).contains("没有指南").contains("［");
        assertThat(console.err()).isEmpty();
    }

    @Test
    void aFindingHasItsRemedyInJson() throws IOException {
        byte[] text = Files.readString(SCHOOL)
                .replaceFirst("special-fire: true", "special-fire: maybe")
                .getBytes(StandardCharsets.UTF_8);

        Console console = Console.run("guide", "--traits", write(text).toString(), "--json");

        assertThat(console.exitCode()).isEqualTo(1);
        JsonObject json = new JsonObject(console.out());
        assertThat(json.getBoolean("valid")).isFalse();
        assertThat(objects(json.getJsonArray("findings"))).singleElement().satisfies(finding -> {
            assertThat(finding.getString("code")).isEqualTo("traits.wrong-kind");
            assertThat(finding.getString("where")).contains("special-fire");
            assertThat(finding.getString("remedy")).isNotBlank();
        });
    }

    @Test
    void refusesBytesThatAreNoText() throws IOException {
        byte[] noise = new byte[3000];
        new Random(11).nextBytes(noise);

        assertThat(guide(write(noise)).exitCode()).isEqualTo(1);
        assertThat(guide(write(new byte[0])).exitCode()).isEqualTo(1);
        assertThat(guide(write("a: &x [*x]".getBytes(StandardCharsets.UTF_8))).exitCode())
                .isEqualTo(1);
        assertThat(guide(write(new byte[3 << 20])).out()).contains("［pack.too-large］");
    }

    @Test
    void whatIsNoFileIsWrongUse() {
        assertThat(guide(folder).err()).contains("用法不对：--traits：没有这个文件：" + folder);
        assertThat(guide(folder).exitCode()).isEqualTo(2);
        assertThat(guide(folder.resolve("missing.yaml")).exitCode()).isEqualTo(2);
        assertThat(Console.run("guide").err()).contains("缺少--traits");
        assertThat(Console.run("guide", "--traits", SCHOOL.toString(), "--pack", "nowhere")
                        .err())
                .contains("--pack：没有这个文件夹：nowhere");
    }

    @Test
    void aPackThatDoesNotReadGivesNoGuide() {
        Console console = Console.run("guide", "--traits", SCHOOL.toString(), "--pack", folder.toString());

        assertThat(console.exitCode()).isEqualTo(1);
        assertThat(console.out()).isEmpty();
        assertThat(console.err()).contains("没有答案：规则包有错误").contains("pack.yaml");
    }

    @Test
    void readsAPackFromItsFolder() {
        Path pack = PackLintCommandTest.BUNDLED.resolve("hanzhong-2023-7");

        Console console = Console.run("guide", "--traits", SCHOOL.toString(), "--pack", pack.toString());

        assertThat(console.out()).isEqualTo(guide(SCHOOL).out());
    }

    private static Console guide(Path file) {
        return Console.run("guide", "--traits", file.toString());
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("traits.yaml"), bytes);
    }

    private static Stream<JsonObject> objects(JsonArray array) {
        return array.stream().map(JsonObject.class::cast);
    }
}
