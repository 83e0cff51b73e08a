package org.qibu.approval.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qibu.approval.casework.Story;
import org.qibu.approval.casework.Submission;
import org.qibu.approval.casework.fact.Stamp;
import org.qibu.approval.law.Finding;

class ErasureTest {
    private static final Erasure TEN_YEARS = new Erasure(Optional.of(10));
    private static final Submission UNDER_WAY =
            Story.filed("2026-10-19").started().now();
    private static final Submission ENDED = Story.filed("2026-10-19")
            .on("2026-10-23")
            .does(story -> story.now()
                    .intake()
                    .withdraw(
                            Story.stamp(LocalDate.parse("2026-10-23"), Story.BUILDER),
                            Story.BUILD,
                            "不再建设",
                            Story.CALENDAR))
            .now();

    private static ImmutableList<Finding> findings(Erasure erasure, String day, String reason, Submission... of) {
        return erasure.erase(on(day), ErasureGround.PERIOD_ENDED, reason, ImmutableList.copyOf(of))
                .findings();
    }

    private static Stamp on(String day) {
        return Story.stamp(LocalDate.parse(day), Story.LEADER);
    }

    @Test
    void whatIsStillNeededIsNotErased() {
        assertThat(findings(TEN_YEARS, "2060-01-01", "本人申请", UNDER_WAY))
                .extracting(Finding::code)
                .containsExactly("erasure.under-way");
    }

    @Test
    void theDutyToKeepOverridesToItsLastDay() {
        assertThat(findings(TEN_YEARS, "2036-10-23", "本人申请", ENDED))
                .singleElement()
                .satisfies(finding -> assertThat(finding.toString())
                        .contains("2036-10-23", "个人信息保护法", "第四十七条第二款")
                        .startsWith("申报"));
        assertThat(findings(TEN_YEARS, "2036-10-24", "本人申请", ENDED)).isEmpty();
    }

    @Test
    void withoutAPeriodNothingIsErased() {
        assertThat(findings(new Erasure(Optional.empty()), "2099-01-01", "本人申请", ENDED))
                .extracting(Finding::code)
                .containsExactly("erasure.period-unknown");
    }

    @Test
    void allThatStandsAgainstItIsTold() {
        assertThat(findings(TEN_YEARS, "2027-01-04", " ", UNDER_WAY, ENDED))
                .extracting(Finding::code)
                .containsExactly("erasure.no-reason", "erasure.under-way", "erasure.must-be-kept");
    }

    @Test
    void theFactSaysByWhomOnWhatGroundAndWhere() {
        PersonEvent fact = TEN_YEARS
                .erase(on("2036-10-24"), ErasureGround.PERIOD_ENDED, "本人申请", ImmutableList.of(ENDED))
                .orThrow()
                .get(0);

        assertThat(fact)
                .isEqualTo(new PersonEvent.Erased(
                        on("2036-10-24"), ErasureGround.PERIOD_ENDED, "本人申请", ImmutableList.of(ENDED.id())));
    }
}
