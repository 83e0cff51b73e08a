package org.qibu.server.console.act;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.vertx.core.MultiMap;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qibu.approval.casework.fact.CorrectionItem;
import org.qibu.approval.casework.fact.SubmissionId;
import org.qibu.approval.limit.Light;
import org.qibu.approval.limit.TimeLimit;
import org.qibu.approval.matter.DepartmentId;
import org.qibu.approval.matter.MaterialId;
import org.qibu.approval.matter.MatterId;
import org.qibu.server.access.Operation;
import org.qibu.server.console.frame.Answers;
import org.qibu.server.console.kit.Choice;
import org.qibu.server.console.kit.Field;
import org.qibu.server.console.shown.Ways;
import org.qibu.server.desk.matter.Lit;
import org.qibu.server.desk.matter.MatterCase;
import org.qibu.server.desk.matter.PermittedAct;
import org.qibu.server.desk.matter.Progress;

class ActsOnMattersTest {
    private static final MaterialId LAYOUT = MaterialId.of("general-layout");

    @ParameterizedTest(name = "{0} is offered as a form")
    @EnumSource(
            value = Operation.class,
            names = {
                "ACCEPT",
                "NOTIFY_CORRECTION",
                "CORRECT_ON_THE_SPOT",
                "SUPPLY_CORRECTION",
                "DECLINE_NOT_REQUIRED",
                "REFUSE_ACCEPTANCE",
                "WITHDRAW",
                "START",
                "REQUEST_OPINION",
                "GIVE_OPINION",
                "REOPEN_OPINION",
                "REVISE_MATERIALS",
                "EXCLUDE",
                "END_EXCLUSION",
                "EXTEND",
                "DRAFT",
                "REVIEW",
                "SIGN",
                "RECORD_RESULT",
                "ISSUE_RESULTS",
                "REVOKE"
            })
    void everyLawfulActHasItsForm(Operation operation) {
        assertThat(ActTable.forms(matter(operation)))
                .singleElement()
                .satisfies(form -> assertThat(form.act().name()).isEqualTo(operation.id()));
    }

    @Test
    void anyOtherDepartmentCanBeAskedAndThePrescribedOnesAreNamed() {
        assertThat(choices(Operation.REQUEST_OPINION, "department"))
                .extracting(Choice::label)
                .containsExactly("水利局（规定须征求）", "文旅局");
    }

    @Test
    void onlyADepartmentThatHasSpokenCanBeAskedToLookAgain() {
        assertThat(choices(Operation.REOPEN_OPINION, "department"))
                .extracting(Choice::value)
                .containsExactly("ecology");
    }

    @ParameterizedTest(name = "{0} takes a file for each material")
    @EnumSource(
            value = Operation.class,
            names = {"CORRECT_ON_THE_SPOT", "REVISE_MATERIALS", "SUPPLY_CORRECTION"})
    void filesGoWithTheirMaterial(Operation operation) {
        assertThat(fields(operation)
                        .filter(field -> field.kind() == Field.Kind.FILE)
                        .map(Field::name))
                .containsExactly("file.general-layout");
    }

    @Test
    void theNoticeTellsMaterialsByTheirIdAndTheRestAsWritten() {
        var sent = MultiMap.caseInsensitiveMultiMap()
                .add("about.general-layout", "没有签章；加盖出图章")
                .add("about.design-scheme", "")
                .add("items", "联系电话：少一位；写全\n没有冒号的一行");

        assertThat(Corrections.items(new Answers(sent)))
                .containsExactly(
                        new CorrectionItem("general-layout", "没有签章", "加盖出图章"),
                        new CorrectionItem("联系电话", "少一位", "写全"),
                        new CorrectionItem("没有冒号的一行", "没有冒号的一行", ""));
    }

    @Test
    void aLengthOfTimeIsANumberWithItsUnitAndSurvivesARefusal() {
        var sent = MultiMap.caseInsensitiveMultiMap().add("told", "12").add("told" + Field.UNIT, "d");
        Answers answers = new Answers(sent);

        assertThat(answers.limit("told", "告知的时间")).isEqualTo(TimeLimit.parse("12d"));
        Field again = answers.on(Field.span("told", "告知的时间", "15wd"));
        assertThat(again.value()).isEqualTo("12");
        assertThat(again.choices().stream().filter(Choice::chosen))
                .extracting(Choice::value)
                .containsExactly("d");
    }

    @Test
    void aMatterThatEndedOnTheWayHasNoStepsAhead() {
        assertThat(Ways.of(Progress.CLOSED, "不予受理"))
                .hasSize(2)
                .last()
                .satisfies(step -> assertThat(step.note()).isEqualTo("不予受理"));
        assertThat(Ways.slowest(Stream.of(Progress.DONE, Progress.REVIEW, Progress.CLOSED)))
                .filteredOn(step -> step.place() == org.qibu.server.console.kit.Step.Place.HERE)
                .singleElement()
                .satisfies(step -> assertThat(step.label()).isEqualTo("审核"));
    }

    private static ImmutableList<Choice> choices(Operation operation, String name) {
        return fields(operation)
                .filter(field -> field.name().equals(name))
                .flatMap(field -> field.choices().stream())
                .collect(toImmutableList());
    }

    private static Stream<Field> fields(Operation operation) {
        return ActTable.forms(matter(operation)).stream().flatMap(form -> form.fields().stream());
    }

    private static MatterCase matter(Operation operation) {
        Lit clock = new Lit(Light.GREEN, "正常", Optional.empty(), true, 20, 0, 0, 20, "");
        LocalDate day = LocalDate.of(2026, 10, 19);
        return new MatterCase(
                SubmissionId.of("B20261019-0001"),
                MatterId.of("design-review"),
                "设计方案审查",
                DepartmentId.of("natural-resources"),
                "自然资源局",
                "办理中",
                "审查决定",
                Progress.HANDLING,
                clock,
                clock,
                Optional.of(day),
                "",
                "",
                ImmutableList.of(
                        new MatterCase.OpinionLine(DepartmentId.of("ecology"), "生态环境局", "", "退回", "去向不明", day, false),
                        new MatterCase.OpinionLine(DepartmentId.of("housing"), "住建局", "", "未答复", "", day, true)),
                ImmutableList.of(),
                ImmutableList.of(
                        new MatterCase.CorrectionLine(LAYOUT.value(), "总平面图", "没有签章", "", false),
                        new MatterCase.CorrectionLine("联系电话", "联系电话", "少一位", "", false)),
                ImmutableList.of(new MatterCase.MaterialLine(LAYOUT, "总平面图")),
                ImmutableList.of(
                        new MatterCase.AskableLine(DepartmentId.of("water"), "水利局", true),
                        new MatterCase.AskableLine(DepartmentId.of("culture"), "文旅局", false)),
                Optional.empty(),
                ImmutableList.of(),
                ImmutableList.of(new PermittedAct(operation, operation.text(), ImmutableList.of())));
    }
}
