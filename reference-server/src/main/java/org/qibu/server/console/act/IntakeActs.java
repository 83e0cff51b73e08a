package org.qibu.server.console.act;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import org.qibu.approval.casework.fact.CorrectionItem;
import org.qibu.approval.casework.fact.RefusalGround;
import org.qibu.server.access.Operation;
import org.qibu.server.console.kit.Act.Weight;
import org.qibu.server.console.kit.Choice;
import org.qibu.server.console.kit.Field;
import org.qibu.server.desk.matter.MatterCase;

/** What can be done with a matter before it is accepted, and what its applicant may do at any time. */
final class IntakeActs {
    static final ImmutableList<OfficeAct> ALL = ImmutableList.of(
            OfficeAct.of(
                    Operation.ACCEPT,
                    "材料齐全、符合法定形式的，受理；办理期限从次日起算。",
                    Weight.MAIN,
                    (desks, acting, subject, answers) ->
                            desks.departments().accept(acting, subject.submission(), subject.matter())),
            OfficeAct.asking(
                    Operation.NOTIFY_CORRECTION,
                    "一次告知需要补正的全部内容；以后再提新的内容，于法不合。",
                    Weight.PLAIN,
                    Corrections::told,
                    (desks, acting, subject, answers) -> {
                        ImmutableList<CorrectionItem> items = Corrections.items(answers);
                        return answers.then(() -> desks.departments()
                                .notifyCorrection(acting, subject.submission(), subject.matter(), items));
                    }),
            OfficeAct.asking(
                    Operation.CORRECT_ON_THE_SPOT,
                    "可以当场更正的错误，允许当场更正。",
                    Weight.PLAIN,
                    matter -> ImmutableList.<Field>builder()
                            .add(Field.text("what", "更正内容", ""))
                            .addAll(files(matter, "换成更正后的文件；不必更换的不选。"))
                            .build(),
                    (desks, acting, subject, answers) -> {
                        String what = answers.required("what", "更正内容");
                        return answers.then(() -> desks.window()
                                .correctOnTheSpot(
                                        acting, subject.submission(), subject.matter(), what, answers.handedIn()));
                    }),
            OfficeAct.of(
                    Operation.DECLINE_NOT_REQUIRED,
                    "依法不需要取得行政许可的，即时告知不受理。",
                    Weight.GRAVE,
                    (desks, acting, subject, answers) -> {
                        String reason = answers.required("reason", "理由");
                        return answers.then(() -> desks.departments()
                                .declineNotRequired(acting, subject.submission(), subject.matter(), reason));
                    },
                    Field.lines("reason", "理由", "")),
            OfficeAct.of(
                    Operation.REFUSE_ACCEPTANCE,
                    "这是一项决定，须说明理由，出具书面凭证。",
                    Weight.GRAVE,
                    (desks, acting, subject, answers) -> {
                        RefusalGround ground = answers.choice("ground", "情形", RefusalGround.class);
                        String reason = answers.required("reason", "理由");
                        String applyTo = answers.text("applyTo");
                        return answers.then(() -> desks.departments()
                                .refuseAcceptance(
                                        acting, subject.submission(), subject.matter(), ground, reason, applyTo));
                    },
                    Field.choice("ground", "情形", grounds()),
                    Field.lines("reason", "理由", ""),
                    Field.text("applyTo", "应向哪个机关申请", "")
                            .because("不属于本机关职权的，须告知。")
                            .optional()),
            OfficeAct.asking(
                    Operation.SUPPLY_CORRECTION,
                    "按补正告知逐项提交。",
                    Weight.MAIN,
                    Corrections::supplied,
                    (desks, acting, subject, answers) -> {
                        ImmutableSet<String> subjects = ImmutableSet.copyOf(answers.all("subject"));
                        return answers.then(() -> desks.filings()
                                .supply(acting, subject.submission(), subject.matter(), subjects, answers.handedIn()));
                    }),
            OfficeAct.asking(
                    Operation.REVISE_MATERIALS,
                    "按意见修改材料；法定期限照常计算，据此出具的意见重新征求。",
                    Weight.PLAIN,
                    matter -> ImmutableList.<Field>builder()
                            .addAll(files(matter, "换成修改后的文件；没有修改的不选。"))
                            .add(Field.lines("reason", "修改了什么", ""))
                            .build(),
                    (desks, acting, subject, answers) -> {
                        String reason = answers.required("reason", "修改了什么");
                        return answers.then(() -> desks.filings()
                                .revise(acting, subject.submission(), subject.matter(), answers.handedIn(), reason));
                    }),
            OfficeAct.of(
                    Operation.WITHDRAW,
                    "受理前为撤件，受理后为撤回；撤回后本事项终结。",
                    Weight.GRAVE,
                    (desks, acting, subject, answers) -> {
                        String reason = answers.required("reason", "原因");
                        return answers.then(
                                () -> desks.filings().withdraw(acting, subject.submission(), subject.matter(), reason));
                    },
                    Field.text("reason", "原因", "")));

    private IntakeActs() {}

    /** A file for each material of the matter. */
    private static ImmutableList<Field> files(MatterCase matter, String why) {
        return matter.materials().stream()
                .map(line -> Field.file("file." + line.material(), line.name())
                        .because(why)
                        .optional())
                .collect(toImmutableList());
    }

    private static ImmutableList<Choice> grounds() {
        return Arrays.stream(RefusalGround.values())
                .map(ground -> new Choice(ground.name(), ground.text(), false))
                .collect(toImmutableList());
    }
}
