package org.qibu.server.demo.story;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.qibu.approval.calendar.OfficialCalendar;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.casework.Submission;
import org.qibu.approval.casework.branch.Branch;
import org.qibu.approval.casework.branch.CaseState;
import org.qibu.approval.limit.DayRange;
import org.qibu.approval.limit.Light;
import org.qibu.approval.limit.ProjectTime;
import org.qibu.approval.matter.MatterId;
import org.qibu.approval.matter.ProjectClass;
import org.qibu.approval.pack.Pack;
import org.qibu.approval.pack.Packs;
import org.qibu.approval.plan.Checklist;
import org.qibu.approval.plan.Verdict;
import org.qibu.approval.trait.Traits;

/** The stories keep the law, and on the pinned day show what they are told to show. */
class LawfulStoriesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 19);
    private static final WorkdayCalendar CALENDAR = OfficialCalendar.mainland();
    private static final Pack PACK = Packs.bundled("hanzhong-2023-7");
    private static final BareOffices OFFICES = played();

    private static BareOffices played() {
        BareOffices offices = new BareOffices(PACK, CALENDAR);
        offices.play(StoryBook.scenes());
        return offices;
    }

    @Test
    void theRulesRefuseNothing() {
        assertThat(OFFICES.refused()).isEmpty();
    }

    @Test
    void everyStateIsSeenOnThePinnedDay() {
        assertThat(branches().map(Branch::state).collect(toImmutableSet()))
                .containsExactlyInAnyOrder(CaseState.values());
    }

    @ParameterizedTest
    @MethodSource("projects")
    void aProjectAppliesOnlyForWhatItsTraitsRequire(DemoProject project) {
        Traits traits = traits(project);
        assertThat(projectClass(traits).when().holds(traits)).isTrue();
        assertThat(submissions(project)
                        .flatMap(submission -> submission.branches().keySet().stream())
                        .filter(matter -> !verdict(project, matter).isRequired()))
                .isEmpty();
    }

    @Test
    void theSmallWarehouseIsExemptAndItsPartsAreNot() {
        MatterId permit = MatterId.of("construction-permit");
        assertThat(verdict(Cast.WAREHOUSE, permit).word()).isEqualTo("免予办理");
        assertThat(verdict(Cast.SPLIT_WAREHOUSE, permit).reason()).contains("不适用免予办理");
    }

    static ImmutableList<DemoProject> projects() {
        return Cast.PROJECTS;
    }

    @ParameterizedTest(name = "{0}: {1} of its cap is used, {2}")
    @CsvSource({
        "school-extension, 33, GREEN",
        "sewer-separation, 33, GREEN",
        "housing-estate, 47, YELLOW",
        "standard-factory, 18, GREEN",
        "hospital-clinic, 58, YELLOW",
        "small-warehouse, 0, GREEN"
    })
    void aProjectsTimeOfApprovalIs(String project, int days, Light light) {
        ProjectTime time = time(named(project));
        assertThat(time.approval()).isEqualTo(days);
        assertThat(time.light()).isEqualTo(light);
    }

    @ParameterizedTest(name = "{0} {1}: {2} ({3})")
    @CsvSource({
        "school-extension, fire-design-review, GREY, 专家评审不计时",
        "sewer-separation, road-excavation, YELLOW, 退回后重新征求意见",
        "housing-estate, construction-permit, YELLOW, 承诺的最后一日",
        "food-factory, eia-table-approval, GREEN, 刚受理",
        "hospital-clinic, power-connection, GREEN, 刚受理",
        "commercial-complex, joint-acceptance, BLUE, 消防验收不合格",
        "stationery-depot, road-excavation, BLUE, 视为受理后迟迟未决",
        "care-home, tree-permit, RED, 无人处理"
    })
    void aMattersLightIs(String project, String matter, Light light, String why) {
        assertThat(submissions(named(project))
                        .flatMap(submission -> submission.branch(MatterId.of(matter)).stream())
                        .flatMap(branch -> branch.clocks().stream())
                        .map(clocks -> clocks.read(
                                        TODAY, CALENDAR, PACK.lights().thresholds())
                                .light()))
                .as(why)
                .containsExactly(light);
    }

    private static DemoProject named(String traits) {
        return Cast.PROJECTS.stream()
                .filter(project -> project.traits().equals(traits))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Branch> branches() {
        return OFFICES.submissions().values().stream().flatMap(submission -> submission.branches().values().stream());
    }

    private static Stream<Submission> submissions(DemoProject project) {
        return OFFICES.submissions().entrySet().stream()
                .filter(entry -> entry.getKey().project().equals(project))
                .map(Map.Entry::getValue);
    }

    private static Verdict verdict(DemoProject project, MatterId matter) {
        return Checklist.of(PACK.regime(), traits(project))
                .line(matter)
                .orElseThrow()
                .verdict();
    }

    private static ProjectClass projectClass(Traits traits) {
        return PACK.regime().projectClass(traits.projectClass()).orElseThrow();
    }

    private static Traits traits(DemoProject project) {
        ProjectSheet sheet = ProjectSheet.bundled(project.traits());
        return PACK.regime()
                .traitForm()
                .read(sheet.projectClass(), sheet.traits())
                .orThrow()
                .get(0);
    }

    private static ProjectTime time(DemoProject project) {
        ImmutableList<DayRange> running = submissions(project)
                .flatMap(submission -> submission.branches().values().stream())
                .filter(branch -> branch.terms().counts())
                .flatMap(branch -> branch.clocks().stream())
                .flatMap(clocks -> clocks.statutory().running(TODAY, CALENDAR).stream())
                .collect(toImmutableList());
        LocalDate filed = submissions(project)
                .map(submission -> submission.filed().stamp().on())
                .min(LocalDate::compareTo)
                .orElse(TODAY);
        return ProjectTime.of(
                running,
                new DayRange(filed, TODAY),
                PACK.regime()
                        .projectClass(traits(project).projectClass())
                        .orElseThrow()
                        .cap(),
                CALENDAR,
                PACK.lights().thresholds());
    }
}
