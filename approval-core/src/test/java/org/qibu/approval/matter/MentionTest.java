package org.qibu.approval.matter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;
import org.qibu.approval.law.Finding;

class MentionTest {
    @Test
    void everyOfficeIsNamedAndNothingElseIsTouched() {
        Finding finding = Finding.of(
                        "opinion.not-own",
                        Mention.of("window") + "不能代" + Mention.of(DepartmentId.of("water")) + "出具意见，water 照旧，$1 也照旧。")
                .at("water")
                .remedy("由被征求意见的部门自己出具。");
        assertThat(Mention.named(ImmutableList.of(finding), id -> id.equals("water") ? "水利局$1" : id))
                .containsExactly(Finding.of("opinion.not-own", "window不能代水利局$1出具意见，water 照旧，$1 也照旧。")
                        .at("water")
                        .remedy("由被征求意见的部门自己出具。"));
    }
}
