package org.qibu.approval.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qibu.approval.casework.Story.BUILDER;
import static org.qibu.approval.casework.Story.CALENDAR;
import static org.qibu.approval.casework.Story.COMPANY;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qibu.approval.casework.Story;
import org.qibu.approval.casework.Submission;
import org.qibu.approval.casework.fact.Outcome;
import org.qibu.approval.casework.fact.ProjectId;
import org.qibu.approval.casework.fact.SubmissionId;
import org.qibu.approval.casework.reading.Holder;
import org.qibu.approval.code.ProjectCode;
import org.qibu.approval.law.Finding;
import org.qibu.approval.limit.Light;
import org.qibu.approval.limit.LightThresholds;
import org.qibu.approval.limit.TimeLimit;
import org.qibu.approval.project.ProjectEvent.Registered;
import org.qibu.approval.trait.ClassId;
import org.qibu.approval.trait.TraitId;
import org.qibu.approval.trait.Traits;

/** 汉行审发〔2023〕7号第四条: 审批用时 by the union of running days, 跨度用时 beside it, against the cap. */
class ProjectReadingTest {
    private static final LightThresholds NEAR = new LightThresholds(2, 0);
    private static final Traits TRAITS = new Traits(ClassId.of("private"), ImmutableMap.of(), ImmutableSet.of());

    @Test
    void parallelDaysCountOnce() {
        Submission one = Story.filed("2026-10-19").started().now();
        Submission two = Story.filed("2026-10-20").started().now();
        var time = read(70, "2026-10-26", one, two).time().orElseThrow();
        assertThat(time.approval()).as("10-20 to 10-26, both running").isEqualTo(5);
        assertThat(time.span()).isEqualTo(5);
    }

    @Test
    void whatWaitsForTheBuilderIsInTheSpanOnly() {
        Story story = Story.filed("2026-10-19")
                .started()
                .agreed()
                .reviewed(Outcome.GRANT)
                .on("2026-10-21")
                .signed();
        var time = read(70, "2026-11-30", story.now()).time().orElseThrow();
        assertThat(time.approval()).isEqualTo(2);
        assertThat(time.span()).as("not over: it waits to be issued").isEqualTo(30);
    }

    @ParameterizedTest(name = "cap {0}: {1} ({2})")
    @CsvSource({"31, GREEN, three left", "30, YELLOW, two left", "28, YELLOW, on its last day", "27, BLUE, over it"})
    void overTheCapIsPolicyAndOverTheLimitIsLaw(int cap, Light light, String why) {
        Submission running = Story.filed("2026-10-19").started().now();
        var late = read(cap, "2026-11-26", running);
        assertThat(late.time().orElseThrow().approval()).isEqualTo(28);
        assertThat(late.time().orElseThrow().light()).as(why).isEqualTo(light);
        assertThat(late.light()).as("逾期 is the worse word").isEqualTo(Light.RED);
        assertThat(late.holder()).isEqualTo(Holder.CONSULTED);
    }

    @Test
    void nothingIsHeldBeforeTheFirstFiling() {
        var reading = read(70, "2026-10-26");
        assertThat(reading.time()).isEmpty();
        assertThat(reading.holder()).isEqualTo(Holder.NOBODY);
    }

    @Test
    void replaysItsFactsAndRefusesASecondCode() {
        Project project = project(70);
        var stamp = Story.stamp(LocalDate.parse("2026-10-20"), BUILDER);
        var code = ProjectCode.parse("2019-610702-47-03-012345");
        var facts = project.giveCode(stamp, code).orThrow();
        Project coded = project.apply(facts.get(0));
        assertThat(coded.code()).contains(code);
        assertThat(coded.version()).isEqualTo(2);
        assertThat(coded.giveCode(stamp, code).findings())
                .extracting(Finding::code)
                .containsExactly("project.code-exists");
        assertThat(project.describe(stamp, TRAITS, project.regime(), "").findings())
                .extracting(Finding::code)
                .containsExactly("project.traits-same", "project.no-reason");
    }

    @Test
    void whatIsSaidOfAProjectLaterDoesNotReachWhatWasFiledBefore() {
        var filed = Story.filed("2026-10-19").now();
        var stamp = Story.stamp(LocalDate.parse("2026-10-20"), BUILDER);
        Traits changed = new Traits(TRAITS.projectClass(), ImmutableMap.of(), ImmutableSet.of(TraitId.of("beds")));
        ImmutableList<ProjectEvent> facts = ImmutableList.of(
                registered(70),
                project(70).filed(filed.filed().stamp(), filed.id(), ImmutableSet.of(Story.BUILD)),
                new ProjectEvent.TraitsChanged(stamp, changed, project(70).regime(), "有变化"));
        assertThat(Project.of(facts).traits()).isEqualTo(changed);
        assertThat(Project.asFiled(facts, filed.id()).traits()).isEqualTo(TRAITS);
        assertThatThrownBy(() -> Project.asFiled(facts, SubmissionId.of("another")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Project project(int cap) {
        return Project.of(ImmutableList.of(registered(cap)));
    }

    private static Registered registered(int cap) {
        return new Registered(
                Story.stamp(LocalDate.parse("2026-10-12"), BUILDER),
                ProjectId.of("p-1"),
                "示范住宅",
                COMPANY,
                TRAITS,
                new Regime("一般社会投资", 3, TimeLimit.workdays(cap), "hanzhong-2023-7", 1));
    }

    static ProjectReading read(int cap, String day, Submission... submissions) {
        return ProjectReading.of(project(cap), ImmutableList.copyOf(submissions), LocalDate.parse(day), CALENDAR, NEAR);
    }
}
