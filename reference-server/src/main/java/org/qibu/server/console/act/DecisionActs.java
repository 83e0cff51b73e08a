package org.qibu.server.console.act;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.HashCode;
import java.util.Arrays;
import org.qibu.approval.casework.fact.Delivery;
import org.qibu.approval.casework.fact.Outcome;
import org.qibu.server.access.Operation;
import org.qibu.server.console.frame.Answers;
import org.qibu.server.console.kit.Act.Weight;
import org.qibu.server.console.kit.Choice;
import org.qibu.server.console.kit.Field;

/** What can be done with a matter from the draft of a decision (承办) to the handing over of its result (发件). */
public final class DecisionActs {
    static final ImmutableList<OfficeAct> ALL = ImmutableList.of(
            OfficeAct.of(
                    Operation.DRAFT,
                    "拟准予或者拟不予，写明理由，送审核。",
                    Weight.MAIN,
                    (desks, acting, subject, answers) -> {
                        Outcome proposed = answers.choice("proposed", "拟办意见", Outcome.class);
                        String reasons = answers.required("reasons", "理由");
                        return answers.then(() -> desks.decisions()
                                .draft(acting, subject.submission(), subject.matter(), proposed, reasons));
                    },
                    Field.choice(
                            "proposed",
                            "拟办意见",
                            ImmutableList.of(
                                    new Choice(Outcome.GRANT.name(), Outcome.GRANT.text(), false),
                                    new Choice(Outcome.REFUSE.name(), Outcome.REFUSE.text(), false))),
                    Field.lines("reasons", "理由", "").because("不予许可的，理由将写入决定书。")),
            OfficeAct.of(
                    Operation.REVIEW,
                    "通过后送签发；不通过的退回承办。",
                    Weight.MAIN,
                    (desks, acting, subject, answers) -> {
                        boolean pass = yes(answers, "审核意见");
                        String opinion = answers.required("opinion", "说明");
                        return answers.then(() -> desks.decisions()
                                .review(acting, subject.submission(), subject.matter(), pass, opinion));
                    },
                    passing("审核意见", "通过", "退回承办"),
                    Field.lines("opinion", "说明", "")),
            OfficeAct.of(
                    Operation.SIGN,
                    "签发后决定即作出；不签发的退回承办。",
                    Weight.MAIN,
                    (desks, acting, subject, answers) -> {
                        boolean sign = yes(answers, "签发意见");
                        String opinion = answers.text("opinion");
                        return answers.then(() ->
                                desks.decisions().sign(acting, subject.submission(), subject.matter(), sign, opinion));
                    },
                    passing("签发意见", "签发", "退回承办"),
                    Field.lines("opinion", "说明", "").because("退回须说明原因。").optional()),
            OfficeAct.of(
                    Operation.RECORD_RESULT,
                    "登记制成的证照或者批复，交发件窗口。",
                    Weight.MAIN,
                    (desks, acting, subject, answers) -> {
                        String number = answers.required("number", "文书编号");
                        HashCode digest = answers.requiredFile("file.result", "证照或批复");
                        return answers.then(() -> desks.issuing()
                                .recordResult(acting, subject.submission(), subject.matter(), number, digest));
                    },
                    Field.text("number", "文书编号", ""),
                    Field.file("file.result", "证照或批复")),
            OfficeAct.of(
                    Operation.ISSUE_RESULTS,
                    "把结果交给建设单位，记下送达方式。",
                    Weight.MAIN,
                    (desks, acting, subject, answers) -> {
                        Delivery delivery = answers.choice("delivery", "送达方式", Delivery.class);
                        return answers.then(() -> desks.issuing()
                                .issue(acting, subject.submission(), ImmutableSet.of(subject.matter()), delivery));
                    },
                    delivery()),
            OfficeAct.of(
                    Operation.REVOKE,
                    "依法撤销已经作出的许可，须写明理由和依据。",
                    Weight.GRAVE,
                    (desks, acting, subject, answers) -> {
                        String reasons = answers.required("reasons", "理由和依据");
                        return answers.then(() ->
                                desks.decisions().revoke(acting, subject.submission(), subject.matter(), reasons));
                    },
                    Field.lines("reasons", "理由和依据", "")));

    private DecisionActs() {}

    /** How results are handed over. */
    public static Field delivery() {
        return Field.choice(
                "delivery",
                "送达方式",
                Arrays.stream(Delivery.values())
                        .map(way -> new Choice(way.name(), way.text(), way == Delivery.COLLECTED))
                        .collect(toImmutableList()));
    }

    private static Field passing(String label, String pass, String back) {
        return Field.choice(
                "pass", label, ImmutableList.of(new Choice("YES", pass, false), new Choice("NO", back, false)));
    }

    private static boolean yes(Answers answers, String label) {
        return answers.choice("pass", label, Passing.class) == Passing.YES;
    }

    /** Goes on, or back. */
    private enum Passing {
        YES,
        NO
    }
}
