package org.qibu.approval.plan;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.qibu.approval.law.Finding;
import org.qibu.approval.law.Provenance;
import org.qibu.approval.limit.TimeLimit;
import org.qibu.approval.matter.Consultation;
import org.qibu.approval.matter.DepartmentId;
import org.qibu.approval.matter.MaterialId;
import org.qibu.approval.matter.MaterialNeed;
import org.qibu.approval.matter.Matter;
import org.qibu.approval.matter.MatterId;
import org.qibu.approval.matter.Promise;
import org.qibu.approval.matter.QuestionId;
import org.qibu.approval.matter.Regime;
import org.qibu.approval.matter.StageId;
import org.qibu.approval.pack.Packs;
import org.qibu.approval.trait.Condition;

/** A sound regime is spoiled in one place, and that place is found. */
class PlanCheckTest {
    private static final Regime SOUND = Packs.bundled("hanzhong-2023-7").regime();
    private static final Provenance SAMPLE = new Provenance.Sample("试");
    private static final String PERMIT = "construction-permit";

    @Test
    void theBundledRegimeIsSound() {
        assertThat(PlanCheck.of(SOUND).errors()).isEmpty();
        assertThat(PlanCheck.of(SOUND).isSound()).isTrue();
    }

    @ParameterizedTest(name = "{3}")
    @MethodSource("spoiled")
    void whatIsSpoiledIsFound(UnaryOperator<Regime> spoil, String code, String where, String why) {
        PlanCheck check = PlanCheck.of(spoil.apply(SOUND));
        assertThat(check.errors())
                .as(why)
                .anyMatch(found -> found.code().equals(code) && found.where().equals(where));
        assertThat(check.isSound()).isFalse();
    }

    static Stream<Arguments> spoiled() {
        return Stream.of(
                permit("department", DepartmentId.of("nobody"), "plan.unknown-id", "a department nobody defined"),
                permit("stage", StageId.of("nowhere"), "plan.unknown-id", "a stage nobody defined"),
                permit("form", ImmutableList.of(QuestionId.of("nothing")), "plan.unknown-id", "an unknown question"),
                permit(
                        "consultations",
                        consulted("nobody", 3),
                        "plan.unknown-id",
                        "an opinion of an unknown department"),
                permit(
                        "consultations",
                        ImmutableList.of(asked("water", 3), asked("water", 2)),
                        "plan.opinion-twice",
                        "two opinions of one department"),
                permit(
                        "consultations",
                        consulted("approval-bureau", 2),
                        "plan.opinion-of-itself",
                        "an opinion of the deciding department"),
                permit(
                        "consultations",
                        consulted("water", 30),
                        "plan.opinion-never-closes",
                        "an opinion after the decision"),
                permit("after", ImmutableSet.of(), "plan.missing-join", "a result that is not waited for"),
                matter(
                        "land-use-permit",
                        matter -> adding(matter, PERMIT),
                        "plan.waits-for-later-stage",
                        "a matter that waits for a later stage"),
                matter(
                        "site-selection",
                        matter -> adding(matter, "nothing"),
                        "plan.unknown-id",
                        "a prerequisite nobody defined"),
                matter(
                        "enterprise-registration",
                        matter -> adding(matter, "eia-table-approval"),
                        "plan.cycle",
                        "matters that wait for each other"),
                matter(
                        "eia-form-filing",
                        matter -> adding(matter, "eia-form-filing"),
                        "plan.cycle",
                        "a matter that waits for itself"),
                matter(
                        "eia-form-filing",
                        matter -> Changed.with(matter, "id", MatterId.of("soil-conservation")),
                        "plan.duplicate-id",
                        "soil-conservation",
                        "two matters of one id"),
                matter(
                        "soil-conservation",
                        matter -> Changed.with(matter, "result", Optional.of(MaterialId.of("energy-opinion"))),
                        "plan.produced-twice",
                        "energy-review",
                        "two matters of one result"),
                matter(
                        "eia-form-filing",
                        matter -> Changed.with(
                                matter,
                                "materials",
                                ImmutableList.of(new MaterialNeed(MaterialId.of("nothing"), Condition.always()))),
                        "plan.unknown-id",
                        "a material nobody defined"),
                arguments(
                        (UnaryOperator<Regime>) PlanCheckTest::withoutMilestones,
                        "plan.no-milestone",
                        "construction",
                        "a main stage that never ends"),
                arguments(
                        (UnaryOperator<Regime>) regime -> Changed.with(
                                regime,
                                "merges",
                                ImmutableList.of(Changed.with(
                                        regime.merges().get(0),
                                        "stages",
                                        ImmutableList.of(StageId.of("land"), StageId.of("completion"))))),
                        "plan.merge-apart",
                        "design-and-construction",
                        "merged stages with others between"));
    }

    /** A production validator refuses a limit outside 1 to 50 working days; so does this one. */
    @ParameterizedTest(name = "a promise of {0} working days: {1}")
    @CsvSource({"0, false", "1, true", "20, true", "21, law", "50, law", "51, false"})
    void aPromiseIsOfOneToFiftyDaysAndWithinTheLaw(int days, String sound) {
        // 行政许可法第四十二条: 20 working days; 优化营商环境条例第三十六条: a promise only shortens.
        var errors = PlanCheck.of(Changed.matter(
                        SOUND,
                        "heritage-protection",
                        matter -> Changed.with(matter, "promise", new Promise(TimeLimit.workdays(days), SAMPLE))))
                .errors();
        switch (sound) {
            case "true" -> assertThat(errors).isEmpty();
            case "law" -> assertThat(errors).extracting(Finding::code).containsExactly("plan.promise-over-law");
            default -> assertThat(errors).extracting(Finding::code).contains("plan.limit-range");
        }
    }

    @Test
    void aStageWithoutItsPartOfTheCapIsWarnedOf() {
        var classes = SOUND.classes().stream()
                .map(each -> Changed.with(each, "stageCaps", ImmutableMap.of()))
                .collect(toImmutableList());
        assertThat(PlanCheck.of(Changed.with(SOUND, "classes", classes)).warnings())
                .extracting(Finding::code)
                .contains("plan.no-stage-cap");
    }

    @Test
    void whatNoMatterUsesIsWarnedOf() {
        Regime fewer = Changed.with(
                SOUND,
                "matters",
                SOUND.matters().stream()
                        .filter(matter -> !matter.id().equals(MatterId.of("heritage-protection")))
                        .collect(toImmutableList()));
        assertThat(PlanCheck.of(fewer).warnings()).extracting(Finding::code).contains("plan.unused");
    }

    private static Arguments permit(String component, Object value, String code, String why) {
        return matter(PERMIT, matter -> Changed.with(matter, component, value), code, why);
    }

    private static Arguments matter(String id, UnaryOperator<Matter> change, String code, String why) {
        return matter(id, change, code, id, why);
    }

    private static Arguments matter(String id, UnaryOperator<Matter> change, String code, String where, String why) {
        return arguments((UnaryOperator<Regime>) regime -> Changed.matter(regime, id, change), code, where, why);
    }

    private static Matter adding(Matter matter, String earlier) {
        return Changed.with(
                matter,
                "after",
                ImmutableSet.<MatterId>builder()
                        .addAll(matter.after())
                        .add(MatterId.of(earlier))
                        .build());
    }

    private static ImmutableList<Consultation> consulted(String department, int days) {
        return ImmutableList.of(asked(department, days));
    }

    private static Consultation asked(String department, int days) {
        return new Consultation(DepartmentId.of(department), "意见", TimeLimit.workdays(days), SAMPLE);
    }

    private static Regime withoutMilestones(Regime regime) {
        return Changed.with(
                regime,
                "matters",
                regime.matters().stream()
                        .map(matter -> matter.stage().equals(StageId.of("construction"))
                                ? Changed.with(matter, "milestone", false)
                                : matter)
                        .collect(toImmutableList()));
    }
}
