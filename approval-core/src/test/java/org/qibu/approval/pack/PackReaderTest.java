package org.qibu.approval.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qibu.approval.law.Finding;
import org.qibu.approval.yaml.Complaint;
import org.qibu.approval.yaml.YamlText;

/** What is spoiled on purpose is complained of, where it was spoiled, with a remedy; and nothing ever throws. */
class PackReaderTest {
    private static final String MATTERS = "matters/construction.yaml";

    @TempDir
    private Path temporary;

    private PackFolder pack;

    @BeforeEach
    void copy() throws IOException {
        pack = PackFolder.copy(temporary);
    }

    @ParameterizedTest(name = "{3}: {4}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            quoteCharacter = '`',
            value = {
                "matters/construction.yaml | department: housing       | department: houseing        | pack.unknown-id        | a department nobody defined",
                "matters/construction.yaml | stage: construction       | stage: [construction]       | pack.wrong-type        | a list where one value belongs",
                "matters/construction.yaml | kind: review              | kind: reviews               | pack.wrong-value       | a kind that is none",
                "matters/construction.yaml | milestone: true           | milestone: yes              | pack.wrong-value       | yes only looks like true",
                "matters/construction.yaml | `limit: 7wd`              | `limit: 7d`                 | pack.wrong-value       | a promise in calendar days",
                "matters/construction.yaml | `limit: 7wd`              | `limit: 51wd`               | plan.limit-range       | a promise over fifty working days",
                "matters/construction.yaml | `limit: 7wd`              | `limit: 0wd`                | plan.limit-range       | a promise of nothing",
                "matters/construction.yaml | id: drawing-review        | id: construction-permit     | pack.duplicate-id      | two matters of one id",
                "matters/construction.yaml | id: drawing-review        | id: Drawing_Review          | pack.wrong-id          | an id that is not spelled as one",
                "matters/construction.yaml | basis: 质量管理条例          | basis: 质量条例               | pack.unknown-document  | a document that is not listed",
                "matters/construction.yaml | statutory: DRAW-L         | statutory: DRAW-X           | pack.unknown-id        | a limit that is not defined",
                "matters/construction.yaml | when: {is: {special-fire: true}} | when: {is: {special-fire: 3}} | pack.wrong-condition | an answer of another kind",
                "matters/construction.yaml | when: {is: {special-fire: true}} | when: {at-least: {special-fire: 3}} | pack.wrong-condition | a size of what is no number",
                "matters/construction.yaml | when: {is: {special-fire: true}} | when: {if: {special-fire: true}} | pack.wrong-condition | a condition that is none",
                "matters/construction.yaml | `    sample: `            | `    samples: `             | pack.no-source         | a misspelled sample mark",
                "matters/construction.yaml | `    result: `            | `    results: `             | pack.unknown-key       | a misspelled key",
                "matters/construction.yaml | visits: {alone: 2, together: 0} | visits: {alone: 2, alone: 0} | pack.duplicate-key | a key written twice",
                "matters/construction.yaml | kind: review              | kind: !!java.io.File review | pack.tag               | a tag that asks for an object",
                "matters/construction.yaml | kind: review              | kind: &k review             | pack.alias             | an anchor",
                "matters/construction.yaml | kind: review              | kind: *k                    | pack.alias             | an alias",
                "matters/construction.yaml | matters:                  | matter:                     | pack.unknown-key       | a section that is none",
                "matters/construction.yaml | matters:                  | `--- x\n---\nmatters:`      | pack.documents          | two documents, the first of one word",
                "classes.yaml              | cap: 70wd                 | cap: 7000wd                 | plan.limit-range       | a cap out of range",
                "classes.yaml              | flow: 1                   | flow: 11                    | pack.wrong-type        | flow types are 1 to 10",
                "stages.yaml               | standard: [1]             | standard: [6]               | pack.wrong-type        | standard stages are 1 to 5",
                "stages.yaml               | stages: [design, construction] | stages: [land, completion] | plan.merge-apart   | merged stages with others between",
                "matters/construction.yaml | `    milestone: true`     | `    milestone: false`      | plan.no-milestone      | a stage that never ends",
                "matters/construction.yaml | `after: [planning-permit, preliminary-approval]` | `after: []` | plan.missing-join | a result that is not waited for",
                "matters/land.yaml         | `after: [`                | `after: [joint-acceptance, `| plan.waits-for-later-stage | a matter before what it waits for",
                "matters/design.yaml       | department: civil-defence | department: urban-management| plan.opinion-twice     | two opinions of one department",
                "matters/design.yaml       | `within: 3wd`             | `within: 40wd`              | plan.opinion-never-closes | an opinion after the decision",
                "matters/design.yaml       | `        within: 3wd`     | ``                          | pack.missing-key       | an opinion without a closing",
                "pack.yaml                 | `    - documents.yaml`    | `    - ../documents.yaml`   | pack.wrong-file        | a path that leads out",
                "pack.yaml                 | `    - documents.yaml`    | `    - /etc/passwd`         | pack.wrong-file        | an absolute path",
                "pack.yaml                 | `    - documents.yaml`    | `    - nowhere.yaml`        | pack.missing-file      | a file that is not there",
                "pack.yaml                 | `    - documents.yaml`    | `    - stages.yaml`         | pack.duplicate-id      | a file listed twice",
                "pack.yaml                 | `    - office.yaml`       | ``                          | pack.unlisted-file     | a file that is not listed",
                "pack.yaml                 | id: hanzhong-2023-7       | id: hanzhong-2024           | pack.wrong-id          | another id than the folder's",
                "pack.yaml                 | effective-from: 2023-     | effective-from: 2023-02-30 #| pack.wrong-value       | a day that is none",
                "office.yaml               | 或者提起行政诉讼             | ``                          | pack.wrong-value       | a refusal that hides a remedy (行政许可法 第三十八条)",
                "office.yaml               | `within: 5wd`             | `within: 5d`                | pack.wrong-value       | an opinion in calendar days",
                "form.yaml                 | from-project: name        | from-project: title       | pack.wrong-value       | nothing a registration knows",
                "form.yaml                 | from-trait: investment    | `from-trait: investment\n    from-project: name` | pack.two-answers | known from two places",
                "office.yaml               | `\"09:00\"`               | `\"19:00\"`                 | pack.wrong-value       | closing before opening"
            })
    void complainsOf(String file, String from, String to, String code, String why) throws IOException {
        pack.replace(file, from.replace("\\n", "\n"), to == null ? "" : to.replace("\\n", "\n"));
        PackReading reading = pack.lint();
        assertThat(reading.pack()).as(why).isEmpty();
        assertThat(reading.errors())
                .as(why)
                .anySatisfy(complaint -> assertThat(complaint.finding().code()).isEqualTo(code));
        assertThat(reading.errors()).allSatisfy(complaint -> {
            assertThat(complaint.finding().remedy()).as(complaint.toString()).isNotBlank();
            assertThat(complaint.mark().file()).isNotBlank();
        });
    }

    @Test
    void namesTheLineAndWhatWasProbablyMeant() throws IOException {
        pack.replace(MATTERS, "department: housing", "department: houseing");
        int line = pack.read(MATTERS)
                .substring(0, pack.read(MATTERS).indexOf("houseing"))
                .split("\n", -1)
                .length;
        assertThat(pack.lint().errors()).singleElement().satisfies(complaint -> {
            assertThat(complaint.mark()).hasToString(MATTERS + ":" + line);
            assertThat(complaint.finding().remedy()).isEqualTo("是不是“housing”？");
        });
    }

    @Test
    void tellsAllFaultsOfAllFilesAtOnce() throws IOException {
        pack.replace(MATTERS, "kind: review", "kind: reviews").replace("classes.yaml", "flow: 1", "flow: 0");
        pack.replace("stages.yaml", "milestone: all", "milestone: some");
        assertThat(pack.lint().errors())
                .extracting(complaint -> complaint.mark().file())
                .contains(MATTERS, "classes.yaml", "stages.yaml");
    }

    /** A file that cannot be read hides what it declares: references to that are not the reader's fault. */
    @Test
    void complainsOnlyOfTheFileThatCannotBeRead() {
        assertThat(pack.write(MATTERS, "matters: [").lint().errors())
                .extracting(complaint -> complaint.mark().file())
                .containsOnly(MATTERS);
    }

    @Test
    void namesACircleByItsPath() throws IOException {
        pack.replace(
                MATTERS,
                "after: [planning-permit, preliminary-approval]",
                "after: [planning-permit, preliminary-approval, construction-permit]");
        assertThat(pack.lint().errors()).anySatisfy(complaint -> {
            assertThat(complaint.finding().code()).isEqualTo("plan.cycle");
            assertThat(complaint.finding().message()).contains("drawing-review → construction-permit → drawing-review");
        });
    }

    @Test
    void warnsWhenStageLimitsAddUpToMoreThanTheCap() throws IOException {
        pack.replace("classes.yaml", "land: 22wd", "land: 23wd");
        PackReading reading = pack.lint();
        assertThat(reading.pack()).isPresent();
        assertThat(reading.warnings())
                .extracting(complaint -> complaint.finding().code())
                .contains("plan.stage-caps-over-cap");
    }

    @Test
    void refusesWhatIsNotPlainUtf8() {
        assertThat(codes("stages.yaml", "stages: 测试".getBytes(Charset.forName("GBK"))))
                .contains("pack.not-utf8");
        assertThat(codes("stages.yaml", "\uFEFFstages: []".getBytes(StandardCharsets.UTF_8)))
                .contains("pack.bom");
        assertThat(codes("stages.yaml", "stages:\n\t- id: a".getBytes(StandardCharsets.UTF_8)))
                .contains("pack.tab");
        assertThat(codes("stages.yaml", "%YAML 1.2\n---\nstages: []".getBytes(StandardCharsets.UTF_8)))
                .contains("pack.directive");
        assertThat(codes("stages.yaml", "stages: \"\u0000\"".getBytes(StandardCharsets.UTF_8)))
                .contains("pack.not-yaml");
        assertThat(codes("stages.yaml", new byte[0])).contains("pack.empty");
    }

    @Test
    void refusesWhatIsTooLargeOrTooDeepAtOnce() {
        assertThat(codes("stages.yaml", new byte[YamlText.MOST_BYTES + 10])).contains("pack.too-large");
        assertThat(codes("stages.yaml", "[".repeat(900_000).getBytes(StandardCharsets.UTF_8)))
                .contains("pack.too-deep");
        assertThat(codes("stages.yaml", "{a: ".repeat(200_000).getBytes(StandardCharsets.UTF_8)))
                .contains("pack.too-deep");
        String many = "departments:\n" + "  - {}\n".repeat(100_000);
        assertThat(codes("departments.yaml", many.getBytes(StandardCharsets.UTF_8)))
                .contains("pack.too-large");
    }

    @Test
    void refusesALaughingBillionAtItsFirstAnchor() {
        String bomb = "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b]\n";
        assertThat(codes("stages.yaml", bomb.getBytes(StandardCharsets.UTF_8))).containsExactly("pack.alias");
    }

    @Test
    void refusesALinkThatLeadsOutOfTheFolder() throws IOException {
        Path outside = Files.writeString(temporary.resolve("outside.yaml"), "stages: []");
        Files.delete(pack.root().resolve("stages.yaml"));
        Files.createSymbolicLink(pack.root().resolve("stages.yaml"), outside);
        assertThat(pack.lint().errors())
                .extracting(complaint -> complaint.finding().code())
                .contains("pack.missing-file");
    }

    @Test
    void complainsOfAFolderThatIsNotThereOrIsAFile() throws IOException {
        assertThat(PackReader.read(temporary.resolve("nowhere")).errors()).isNotEmpty();
        assertThat(PackReader.read(Files.createFile(temporary.resolve("file"))).errors())
                .isNotEmpty();
        assertThat(PackReader.read(Files.createDirectory(temporary.resolve("empty")))
                        .errors())
                .isNotEmpty();
    }

    private List<String> codes(String file, byte[] bytes) {
        return pack.write(file, bytes).lint().errors().stream()
                .filter(complaint -> complaint.mark().file().equals(file))
                .map(Complaint::finding)
                .map(Finding::code)
                .distinct()
                .toList();
    }
}
