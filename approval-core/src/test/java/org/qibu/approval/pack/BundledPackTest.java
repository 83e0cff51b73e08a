package org.qibu.approval.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.qibu.approval.matter.Stage;

class BundledPackTest {
    private static final Path FOLDER = Path.of("src/main/resources/org/qibu/approval/pack/hanzhong-2023-7");
    private static final Pack PACK = Packs.bundled("hanzhong-2023-7");

    @Test
    void lintsWithoutAnError() {
        PackReading reading = PackReader.read(FOLDER);
        assertThat(reading.errors()).isEmpty();
        assertThat(reading.pack()).contains(PACK);
    }

    @Test
    void holdsAtLeastThirtyMattersOverFourStagesAndAParallelLine() {
        assertThat(PACK.regime().matters()).hasSizeGreaterThanOrEqualTo(30);
        assertThat(PACK.regime().stages().stream().filter(stage -> !stage.parallel()))
                .hasSize(4);
        assertThat(PACK.regime().stages()).anyMatch(Stage::parallel);
    }

    @Test
    void saysWhereEveryValueComesFromOrThatItIsASample() {
        assertThat(PackArticles.of(PACK).values())
                .allSatisfy(article -> assertThat(article.values().get("来源")).isNotBlank());
        assertThat(PACK.regime().matters())
                .allSatisfy(matter -> assertThat(matter.rule().bases()).isNotEmpty());
    }

    /** 汉行审发〔2023〕7号第四条: 80→70, 60→50, 50→40. */
    @Test
    void hasTheCapsOfTheNotice() {
        assertThat(PACK.regime().classes())
                .extracting(each -> each.flow() + ":" + each.cap().length())
                .containsExactlyInAnyOrder("1:70", "2:70", "3:50", "4:40", "5:40");
    }

    @Test
    void comparedWithItselfDiffersInNothing() {
        assertThat(PackDiff.of(PACK, PACK).isEmpty()).isTrue();
    }
}
