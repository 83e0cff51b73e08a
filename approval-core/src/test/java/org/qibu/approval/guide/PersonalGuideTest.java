package org.qibu.approval.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qibu.approval.matter.KnownFrom.OfProject;
import org.qibu.approval.matter.MatterId;
import org.qibu.approval.plan.Checklist;
import org.qibu.approval.plan.ChecklistDiff;
import org.qibu.approval.plan.ParallelPlan;
import org.qibu.approval.plan.PlannedMatter;
import org.qibu.approval.plan.Verdict;

class PersonalGuideTest {
    private static final MatterId PERMIT = MatterId.of("construction-permit");

    @ParameterizedTest
    @ValueSource(strings = {"school-extension", "standard-factory", "small-warehouse", "hospital-clinic"})
    void asksEachQuestionAndEachMaterialOnce(String project) {
        PersonalGuide guide = Projects.guide(project);
        assertThat(guide.form().asked())
                .extracting(line -> line.question().id())
                .doesNotHaveDuplicates();
        assertThat(guide.materials().asked())
                .extracting(line -> line.material().id())
                .doesNotHaveDuplicates();
        assertThat(guide.materials().asked())
                .allSatisfy(line -> assertThat(line.neededBy()).isNotEmpty());
        assertThat(guide.materials().notAsked())
                .allSatisfy(spared -> assertThat(spared.reason().text()).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"school-extension", "standard-factory", "small-warehouse", "sewer-separation"})
    void startsNothingBeforeWhatItWaitsFor(String project) {
        ParallelPlan plan = Projects.guide(project).plan();
        for (PlannedMatter planned : plan.matters()) {
            for (MatterId before : planned.after()) {
                PlannedMatter earlier = plan.matter(before).orElseThrow();
                assertThat(earlier.finish()).isLessThanOrEqualTo(planned.start());
                assertThat(earlier.wave()).isLessThan(planned.wave());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"school-extension", "standard-factory", "small-warehouse", "sewer-separation"})
    void sumsTheCriticalPathToTheSpan(String project) {
        PersonalGuide guide = Projects.guide(project);
        ParallelPlan plan = guide.plan();
        List<PlannedMatter> path = plan.criticalPath().stream()
                .flatMap(id -> plan.matter(id).stream())
                .toList();
        assertThat(path.stream()
                        .mapToInt(step -> step.matter().promise().workdays())
                        .sum())
                .isEqualTo(plan.spanDays());
        assertThat(path.get(0).start()).isZero();
        assertThat(guide.cuts().days().after().total()).isEqualTo(plan.spanDays());
    }

    /** 《建筑工程施工许可管理办法》: at most 30万元 or at most 300 ㎡; either is enough. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"30|301", "31|300", "30|300", "1|9000", "900|1"})
    void showsTheSmallWorkAsExemptWithReasonAndArticle(String figures) {
        Verdict verdict = permit(figures, false);
        assertThat(verdict).isInstanceOf(Verdict.Exempt.class);
        assertThat(verdict.isRequired()).isFalse();
        assertThat(verdict.reason()).contains("30万元以下或者建筑面积在300平方米以下");
        assertThat(verdict.bases()).anyMatch(basis -> basis.instrument().equals("建筑工程施工许可管理办法"));
    }

    @Test
    void requiresThePermitOverBothLimits() {
        assertThat(permit("30.01|300.01", false).isRequired()).isTrue();
    }

    @Test
    void refusesTheExemptionToAWorkThatWasSplit() {
        Verdict verdict = permit("30|280", true);
        assertThat(verdict.isRequired()).isTrue();
        assertThat(verdict.reason()).contains("不适用免予办理").contains("分解");
    }

    private static Verdict permit(String figures, boolean split) {
        String[] each = figures.split("\\|", -1);
        String text = Projects.text("small-warehouse")
                .replaceAll("(?m)^  investment: .*$", "  investment: " + each[0])
                .replaceAll("(?m)^  floor-area: .*$", "  floor-area: " + each[1])
                .replaceAll("(?m)^  split-part: .*$", "  split-part: " + split)
                .replaceAll("(?m)^class: .*$", "class: private-general");
        return Checklist.of(Projects.REGIME, Projects.read(text))
                .line(PERMIT)
                .orElseThrow()
                .verdict();
    }

    /** 带方案出让: the design stage merges with the next, and the standard stages 2 and 3 are both covered. */
    @Test
    void mergesStagesOnLandGrantedWithItsDesign() {
        var merged = Projects.guide("standard-factory").plan().stages().stream()
                .filter(stage -> !stage.merged().isEmpty())
                .toList();
        assertThat(merged).singleElement().satisfies(stage -> {
            assertThat(stage.standard()).containsExactly(2, 3);
            assertThat(stage.merged()).hasSize(2);
        });
        assertThat(Projects.guide("housing-estate").plan().stages())
                .allSatisfy(stage -> assertThat(stage.merged()).isEmpty());
    }

    @Test
    void asksForNothingThatThePlanItselfProduces() {
        PersonalGuide guide = Projects.guide("school-extension");
        Optional<MergedMaterials.Spared> certificate = guide.materials().notAsked().stream()
                .filter(spared -> spared.line().material().id().value().equals("planning-cert"))
                .findFirst();
        assertThat(certificate)
                .hasValueSatisfying(spared -> assertThat(spared.reason()).isInstanceOf(Reason.Produced.class));
    }

    @Test
    void asksForNoPermitThatAnExemptWorkNeverGets() {
        assertThat(Projects.guide("small-warehouse").materials().asked())
                .noneMatch(line -> line.material().id().value().equals("construction-cert"));
    }

    @Test
    void refusesAClassTheProjectDoesNotFitAndNamesThoseItDoes() {
        String text =
                Projects.text("school-extension").replace("class: government-building", "class: government-linear");
        assertThat(PersonalGuide.of(Projects.REGIME, Projects.read(text)).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("guide.class-mismatch");
                    assertThat(finding.remedy()).contains("government-building");
                });
    }

    @Test
    void asksNothingThatDoesNotAriseForTheProject() {
        assertThat(Projects.guide("school-extension").form().asked())
                .extracting(line -> line.question().id().value())
                .doesNotContain("total-length");
        assertThat(Projects.guide("sewer-separation").form().answered())
                .extracting(each -> each.line().question().id().value())
                .contains("total-length");
    }

    @Test
    void asksNothingThatTheRegistrationAlreadySaid() {
        var asked = ImmutableList.of("project-name", "project-code", "builder-code");
        assertThat(Projects.guide("school-extension").form().asked())
                .as("before it is registered")
                .extracting(line -> line.question().id().value())
                .containsAll(asked);
        MergedForm form = PersonalGuide.of(
                        Projects.REGIME,
                        Projects.traits("school-extension"),
                        ImmutableMap.of(OfProject.NAME, "扩建工程", OfProject.BUILDER, "12610702MB00000018"))
                .orThrow()
                .get(0)
                .form();
        assertThat(form.asked())
                .as("a code that is not given yet is asked")
                .extracting(line -> line.question().id().value())
                .contains("project-code")
                .doesNotContain("project-name", "builder-code");
        assertThat(form.answered())
                .extracting(each -> each.line().question().id().value(), MergedForm.Answered::answer)
                .contains(tuple("project-name", "扩建工程"), tuple("builder-code", "12610702MB00000018"));
    }

    @Test
    void tellsWhatAChangeOfTraitsDoes() {
        String before = Projects.text("school-extension");
        String after = before.replace("tree-removal: false", "tree-removal: true");
        ChecklistDiff diff = Checklist.of(Projects.REGIME, Projects.read(before))
                .to(Checklist.of(Projects.REGIME, Projects.read(after)));
        assertThat(diff.added())
                .extracting(change -> change.now().matter().id().value())
                .containsExactly("tree-permit");
        assertThat(diff.dropped()).isEmpty();
        assertThat(diff.added())
                .allSatisfy(
                        change -> assertThat(change.now().verdict().reason()).contains("是否砍伐城市树木为是"));
    }
}
