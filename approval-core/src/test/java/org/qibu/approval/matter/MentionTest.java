package org.qibu.approval.matter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;
import org.qibu.approval.law.Finding;
import org.qibu.approval.pack.Packs;

class MentionTest {
    @Test
    void everyDepartmentIsNamedAndNothingElseIsTouched() {
        Finding finding = Finding.of(
                        "opinion.not-own",
                        Mention.of("window") + "不能代" + Mention.of(DepartmentId.of("housing"))
                                + "出具意见，housing 照旧，$1 也照旧。")
                .at("housing")
                .remedy("由被征求意见的部门自己出具。");
        Regime regime = Packs.bundled("hanzhong-2023-7").regime();
        assertThat(Mention.named(ImmutableList.of(finding), regime))
                .containsExactly(Finding.of("opinion.not-own", "window不能代汉台区住房和城乡建设局出具意见，housing 照旧，$1 也照旧。")
                        .at("housing")
                        .remedy("由被征求意见的部门自己出具。"));
    }

    @Test
    void materialsAndQuestionsAreNamedAsWellAndWhatIsUnknownKeepsItsWord() {
        Regime regime = Packs.bundled("hanzhong-2023-7").regime();
        String said = Mention.of(MaterialId.of("planning-cert"))
                + Mention.of(QuestionId.of("contact-phone"))
                + Mention.of(MaterialId.of("of-another-place")) + "，意见：〔材料 一、总平面图〕";

        assertThat(Mention.named(ImmutableList.of(Finding.of("some", said)), regime))
                .extracting(Finding::message)
                .containsExactly("建设工程规划许可证联系人电话of-another-place，意见：一、总平面图");
    }
}
