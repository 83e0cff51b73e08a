package org.qibu.approval.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackDiffTest {
    private static final Pack BEFORE = Packs.bundled("hanzhong-2023-7");

    @TempDir
    private Path temporary;

    @Test
    void tellsEachChangedValueOfAnArticle() throws IOException {
        Pack after = PackFolder.copy(temporary)
                .replace("classes.yaml", "land: 22wd", "land: 21wd")
                .replace("classes.yaml", "cap: 70wd", "cap: 69wd")
                .lint()
                .pack()
                .orElseThrow();
        assertThat(PackDiff.of(BEFORE, after).changes()).singleElement().satisfies(change -> {
            assertThat(change.word()).isEqualTo("修改");
            assertThat(change.key()).isEqualTo(new PackArticle.Key("项目类别", "government-building"));
            assertThat(change.values()).hasSize(2).contains("总时限：70个工作日 → 69个工作日");
        });
    }

    @Test
    void tellsWhatIsNewAndWhatIsGone() throws IOException {
        Pack after = PackFolder.copy(temporary)
                .replace(
                        "departments.yaml",
                        "departments:",
                        "departments:\n  - {id: new-one, name: 新部门, level: county, sample: 示例}")
                .lint()
                .pack()
                .orElseThrow();
        assertThat(PackDiff.of(BEFORE, after).changes())
                .extracting(PackDiff.Change::word)
                .containsExactly("新增");
        assertThat(PackDiff.of(after, BEFORE).changes())
                .extracting(PackDiff.Change::word)
                .containsExactly("删除");
    }
}
