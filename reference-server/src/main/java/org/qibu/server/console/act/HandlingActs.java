package org.qibu.server.console.act;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import java.time.LocalDate;
import java.util.Arrays;
import org.qibu.approval.casework.fact.FactNumber;
import org.qibu.approval.casework.fact.Verdict;
import org.qibu.approval.limit.Ground;
import org.qibu.approval.limit.TimeLimit;
import org.qibu.approval.matter.DepartmentId;
import org.qibu.server.access.Operation;
import org.qibu.server.console.kit.Act.Weight;
import org.qibu.server.console.kit.Choice;
import org.qibu.server.console.kit.Field;
import org.qibu.server.desk.matter.MatterCase;

/** What can be done with a matter between acceptance and the draft of a decision. */
final class HandlingActs {
    private static final DepartmentId NONE = DepartmentId.of("none");

    static final ImmutableList<OfficeAct> ALL = ImmutableList.of(
            OfficeAct.of(
                    Operation.START,
                    "开始办理本事项；规定须征求意见的部门同时被征求。",
                    Weight.MAIN,
                    (desks, acting, subject, answers) ->
                            desks.departments().start(acting, subject.submission(), subject.matter())),
            OfficeAct.asking(
                    Operation.REQUEST_OPINION,
                    "征求其他部门意见；法定期限照常计算。",
                    Weight.PLAIN,
                    matter -> ImmutableList.of(askable(matter), Field.lines("asked", "征求什么", "")),
                    (desks, acting, subject, answers) -> {
                        DepartmentId department = answers.parsed("department", DepartmentId::of, NONE);
                        String asked = answers.required("asked", "征求什么");
                        return answers.then(() -> desks.departments()
                                .requestOpinion(acting, subject.submission(), subject.matter(), department, asked));
                    }),
            OfficeAct.of(
                    Operation.GIVE_OPINION,
                    "同意，或者退回；退回须写明依据。",
                    Weight.MAIN,
                    (desks, acting, subject, answers) -> {
                        Verdict verdict = answers.choice("verdict", "意见", Verdict.class);
                        String opinion = answers.required("opinion", "意见内容");
                        String rests = answers.text("rests");
                        return answers.then(() -> desks.departments()
                                .giveOpinion(acting, subject.submission(), subject.matter(), verdict, opinion, rests));
                    },
                    Field.choice("verdict", "意见", verdicts()),
                    Field.lines("opinion", "意见内容", ""),
                    Field.text("rests", "依据", "").because("退回须写明依据的条款。").optional()),
            OfficeAct.asking(
                    Operation.REOPEN_OPINION,
                    "意见所依据的材料改变后，请该部门重新出具意见。",
                    Weight.PLAIN,
                    matter -> ImmutableList.of(answered(matter), Field.text("reason", "原因", "")),
                    (desks, acting, subject, answers) -> {
                        DepartmentId department = answers.parsed("department", DepartmentId::of, NONE);
                        String reason = answers.required("reason", "原因");
                        return answers.then(() -> desks.departments()
                                .reopenOpinion(acting, subject.submission(), subject.matter(), department, reason));
                    }),
            OfficeAct.of(
                    Operation.EXCLUDE,
                    "听证、招标、拍卖、检验、检测、检疫、鉴定、专家评审所需时间，书面告知后不计入期限。",
                    Weight.PLAIN,
                    (desks, acting, subject, answers) -> {
                        Ground ground = answers.choice("ground", "事由", Ground.class);
                        LocalDate from = answers.day("from", "起始日");
                        TimeLimit told = answers.limit("told", "告知的时间");
                        String what = answers.required("what", "具体事项");
                        return answers.then(() -> desks.departments()
                                .exclude(acting, subject.submission(), subject.matter(), ground, from, told, what));
                    },
                    Field.choice("ground", "事由", grounds()).because("仅限《行政许可法》第四十五条所列。"),
                    Field.day("from", "起始日", ""),
                    Field.span("told", "告知的时间", "15wd").because("超过告知的时间照常计入。"),
                    Field.text("what", "具体事项", "")),
            OfficeAct.asking(
                    Operation.END_EXCLUSION,
                    "所需时间结束，恢复计算期限。",
                    Weight.MAIN,
                    matter -> ImmutableList.of(Field.choice("exclusion", "结束哪一项", exclusions(matter))),
                    (desks, acting, subject, answers) -> {
                        FactNumber fact = answers.parsed("exclusion", HandlingActs::exclusion, FactNumber.of(1));
                        return answers.then(() ->
                                desks.departments().endExclusion(acting, subject.submission(), subject.matter(), fact));
                    }),
            OfficeAct.of(
                    Operation.EXTEND,
                    "经本机关负责人批准，可以延长一次，并把理由告知申请人。",
                    Weight.PLAIN,
                    (desks, acting, subject, answers) -> {
                        TimeLimit by = answers.limit("by", "延长多久");
                        String reasons = answers.required("reasons", "理由");
                        return answers.then(() -> desks.departments()
                                .extend(acting, subject.submission(), subject.matter(), by, reasons));
                    },
                    Field.span("by", "延长多久", "10wd"),
                    Field.lines("reasons", "理由", "")));

    private HandlingActs() {}

    /** Every department but the matter's own and those asked already; whom the rules name is said beside it. */
    private static Field askable(MatterCase matter) {
        String asked = matter.opinions().stream()
                .map(MatterCase.OpinionLine::departmentName)
                .collect(joining("、"));
        return Field.choice(
                        "department",
                        "部门",
                        matter.askable().stream()
                                .map(line -> new Choice(
                                        line.department().value(),
                                        line.name() + (line.prescribed() ? "（规定须征求）" : ""),
                                        false))
                                .collect(toImmutableList()))
                .because(asked.isEmpty() ? "" : "已经征求过：" + asked + "；需要其重新出具的，请用“重新征求意见”。");
    }

    /** Only a department that has spoken can be asked to look again. */
    private static Field answered(MatterCase matter) {
        return Field.choice(
                "department",
                "部门",
                matter.opinions().stream()
                        .filter(line -> !line.open())
                        .map(line -> new Choice(
                                line.department().value(), line.departmentName() + "（" + line.standing() + "）", false))
                        .collect(toImmutableList()));
    }

    private static FactNumber exclusion(String chosen) {
        Integer number = Ints.tryParse(chosen);
        checkArgument(number != null && number > 0, "没有选择恢复哪一项的计时。");
        return FactNumber.of(number);
    }

    private static ImmutableList<Choice> exclusions(MatterCase matter) {
        return matter.exclusions().stream()
                .filter(line -> line.ended().isEmpty())
                .map(line -> new Choice(
                        Integer.toString(line.fact()), line.ground() + "，自 " + line.from() + " 起 " + line.told(), true))
                .collect(toImmutableList());
    }

    private static ImmutableList<Choice> verdicts() {
        return Arrays.stream(Verdict.values())
                .map(verdict -> new Choice(verdict.name(), verdict.text(), false))
                .collect(toImmutableList());
    }

    private static ImmutableList<Choice> grounds() {
        return Arrays.stream(Ground.values())
                .map(ground -> new Choice(ground.name(), ground.text(), false))
                .collect(toImmutableList());
    }
}
