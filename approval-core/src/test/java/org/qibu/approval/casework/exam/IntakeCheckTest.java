package org.qibu.approval.casework.exam;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qibu.approval.casework.fact.CorrectionItem;
import org.qibu.approval.casework.fact.SubmittedMaterial;
import org.qibu.approval.law.Finding;
import org.qibu.approval.law.Provenance;
import org.qibu.approval.matter.Material;
import org.qibu.approval.matter.MaterialId;

/** 《行政许可法》第三十二条第一款第四项: everything is told at once. */
class IntakeCheckTest {
    private static final IntakeCheck CHECK = new IntakeCheck(
            ImmutableList.of(), ImmutableList.of(material("application"), material("drawings"), material("contract")));

    @Test
    void tellsEverythingAtOnce() {
        var findings = CHECK.examine(
                Map.of(),
                ImmutableList.of(
                        file("application", 1000, "application/zip"),
                        file("drawings", 3L * 1024 * 1024, "application/pdf"),
                        file("photo", 10, "image/png")));
        assertThat(findings)
                .extracting(Finding::code)
                .containsExactly(
                        "intake.material-format",
                        "intake.material-too-large",
                        "intake.material-missing",
                        "intake.material-not-asked");
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.bases()).isNotEmpty();
            assertThat(finding.remedy()).isNotBlank();
        });
    }

    @Test
    void findsNothingWhereNothingIsWrong() {
        assertThat(CHECK.examine(
                        Map.of(),
                        ImmutableList.of(
                                file("application", 2L * 1024 * 1024, "application/pdf"),
                                file("drawings", 1, "application/pdf"),
                                file("contract", 1, "application/pdf"))))
                .isEmpty();
    }

    @Test
    void itsFindingsBecomeTheItemsOfTheCorrectionNotice() {
        var items = CHECK.examine(Map.of(), ImmutableList.of()).stream()
                .map(CorrectionItem::of)
                .toList();
        assertThat(items).extracting(CorrectionItem::subject).containsExactly("application", "drawings", "contract");
    }

    private static Material material(String id) {
        return new Material(
                MaterialId.of(id),
                id,
                "建设单位",
                ImmutableSortedSet.of("pdf"),
                2,
                false,
                Optional.empty(),
                new Provenance.Sample("示例"));
    }

    private static SubmittedMaterial file(String id, long bytes, String type) {
        return new SubmittedMaterial(
                MaterialId.of(id), Hashing.sha256().hashString(id, StandardCharsets.UTF_8), bytes, type);
    }
}
