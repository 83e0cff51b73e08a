package org.qibu.approval.guide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of each described project; a change of the pack that moves one of them must be meant. */
class GoldenGuideTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // project, matters, span, approval days, cap, steps, materials, days, visits
        "school-extension, 29, 54, 49, 70, 100→43, 145→36, 133→54, 56→1",
        "sewer-separation, 22, 47, 45, 70, 81→32, 106→33, 87→47, 42→1",
        "housing-estate, 27, 42, 37, 50, 88→41, 134→31, 116→42, 51→1",
        "standard-factory, 22, 41, 34, 40, 70→34, 107→28, 95→41, 40→1",
        "food-factory, 26, 47, 39, 50, 87→42, 125→34, 120→47, 47→1",
        "hospital-clinic, 27, 57, 43, 70, 95→41, 132→38, 147→57, 53→1",
        "small-warehouse, 9, 27, 24, 40, 32→17, 43→13, 36→27, 17→1",
        "split-warehouse, 13, 38, 35, 40, 44→23, 74→23, 48→38, 24→1",
        "commercial-complex, 31, 42, 37, 50, 103→45, 149→38, 146→42, 60→1",
        "care-home, 23, 46, 41, 70, 82→37, 111→33, 107→46, 44→1",
        "stationery-depot, 19, 38, 35, 40, 66→31, 95→28, 70→38, 35→1"
    })
    void computesTheFigures(
            String project,
            int matters,
            int span,
            int approval,
            int cap,
            String steps,
            String materials,
            String days,
            String visits) {
        PersonalGuide guide = Projects.guide(project);
        assertThat(guide.matters()).hasSize(matters);
        assertThat(guide.plan().spanDays()).isEqualTo(span);
        assertThat(guide.plan().approvalDays()).isEqualTo(approval);
        assertThat(guide.plan().cap().length()).isEqualTo(cap);
        assertThat(guide.cuts().all())
                .extracting(cut -> cut.before().total() + "→" + cut.after().total())
                .containsExactly(steps, materials, days, visits);
    }
}
