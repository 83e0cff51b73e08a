package org.qibu.approval.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;
import org.qibu.approval.matter.Material;

class GuideDiffTest {
    private static final String SCHOOL = Projects.text("school-extension");

    @Test
    void isEmptyWhereNothingChanges() {
        assertThat(diff(SCHOOL, SCHOOL).isEmpty()).isTrue();
    }

    /** 《政府投资条例》: without the simplified procedure the proposal comes first, and what rests on it waits for it. */
    @Test
    void tellsWhatIsAddedWithItsReasonAndWhoseMaterialsAndPredecessorsBecomeOthers() {
        GuideDiff diff = diff(SCHOOL, SCHOOL.replace("simplified: true", "simplified: false"));

        assertThat(diff.checklist().added()).singleElement().satisfies(change -> {
            assertThat(change.now().matter().id()).hasToString("project-proposal");
            assertThat(change.now().verdict().reason()).contains("政府投资项目应当编制项目建议书报批");
        });
        assertThat(ids(diff.materials().added())).containsExactly("proposal-report");
        assertThat(diff.materials().dropped()).isEmpty();
        assertThat(diff.matters())
                .extracting(shift -> shift.matter().id().value())
                .containsExactlyInAnyOrder("site-selection", "feasibility-study");
        assertThat(diff.matters()).allSatisfy(shift -> {
            assertThat(ids(shift.materials().added())).containsExactly("proposal-approval");
            assertThat(shift.predecessors().added())
                    .extracting(matter -> matter.id().value())
                    .containsExactly("project-proposal");
        });
        assertThat(diff.after().plan().approvalDays())
                .isGreaterThan(diff.before().plan().approvalDays());
    }

    @Test
    void tellsTheSameTheOtherWayRoundAsDropped() {
        GuideDiff diff = diff(SCHOOL.replace("simplified: true", "simplified: false"), SCHOOL);

        assertThat(diff.checklist().added()).isEmpty();
        assertThat(diff.checklist().dropped())
                .extracting(change -> change.now().matter().id().value())
                .containsExactly("project-proposal");
        assertThat(ids(diff.materials().dropped())).containsExactly("proposal-report");
        assertThat(diff.matters()).hasSize(2).allSatisfy(shift -> {
            assertThat(ids(shift.materials().dropped())).containsExactly("proposal-approval");
            assertThat(shift.predecessors().added()).isEmpty();
            assertThat(shift.predecessors().dropped()).hasSize(1);
        });
    }

    @Test
    void saysNothingOfAMatterThatStaysAsItWas() {
        GuideDiff diff = diff(SCHOOL, SCHOOL.replace("sewage: true", "sewage: false"));

        assertThat(diff.checklist().dropped())
                .extracting(change -> change.now().matter().id().value())
                .containsExactly("discharge-permit");
        assertThat(diff.matters()).singleElement().satisfies(shift -> {
            assertThat(shift.matter().id()).hasToString("land-use-permit");
            assertThat(ids(shift.materials().dropped())).containsExactly("drainage-design");
            assertThat(shift.predecessors().isEmpty()).isTrue();
        });
    }

    private static ImmutableList<String> ids(ImmutableList<Material> materials) {
        return materials.stream().map(material -> material.id().value()).collect(ImmutableList.toImmutableList());
    }

    private static GuideDiff diff(String before, String after) {
        return GuideDiff.between(Projects.REGIME, guide(before), guide(after));
    }

    private static PersonalGuide guide(String text) {
        return PersonalGuide.of(Projects.REGIME, Projects.read(text)).orThrow().get(0);
    }
}
