package org.qibu.approval.casework;

import static java.util.stream.Collectors.joining;
import static org.qibu.approval.law.AdministrativeLicensingLaw.ART_22;
import static org.qibu.approval.law.AdministrativeLicensingLaw.ART_24;
import static org.qibu.approval.law.AdministrativeLicensingLaw.ART_31;

import java.util.stream.Stream;
import org.qibu.approval.casework.branch.Branch;
import org.qibu.approval.casework.fact.Actor;
import org.qibu.approval.casework.fact.Capacity;
import org.qibu.approval.law.Finding;
import org.qibu.approval.law.LegalBasis;
import org.qibu.approval.matter.Mention;

/** Whether an act is the actor's to do (权限). */
record Authority(CaseAct act, Actor actor) {
    Stream<Finding> examine(Submission submission, Branch branch) {
        return Stream.concat(capacity(), office(submission, branch));
    }

    private Stream<Finding> capacity() {
        if (act.capacities().contains(actor.capacity())) {
            return Stream.empty();
        }
        String who = act.capacities().stream().map(Capacity::text).collect(joining("、"));
        return found(
                "authority.capacity",
                "“" + act.text() + "”由" + who + "办理，现为" + actor.capacity().text() + "。",
                "由有权的岗位办理。",
                act.whose() == CaseAct.Whose.APPLICANT ? ART_31 : ART_22);
    }

    private Stream<Finding> office(Submission submission, Branch branch) {
        return switch (actor.capacity()) {
            case BUILDER ->
                when(
                        !actor.office().equals(submission.filed().applicant().value()),
                        "authority.not-applicant",
                        "不是本申请的申请人。",
                        "由申请人办理，或者委托代理人并提交授权委托书。",
                        ART_31);
            case WINDOW_CLERK ->
                when(
                        act.whose() == CaseAct.Whose.DEPARTMENT_OR_DELEGATE
                                && branch.terms().delegation().isEmpty(),
                        "authority.no-delegation",
                        "“" + branch.terms().name() + "”没有公布委托窗口受理的文件，接件不等于受理。",
                        "由实施机关受理，或者先依法委托并公告。",
                        ART_24);
            case OFFICER, REVIEWER, LEADER ->
                when(
                        !isOffice(branch) && act.whose() != CaseAct.Whose.ANY,
                        "authority.not-department",
                        "“" + branch.terms().name() + "”由"
                                + Mention.of(branch.terms().department()) + "实施，" + Mention.of(actor.office()) + "无权“"
                                + act.text() + "”。",
                        "由实施机关办理。",
                        ART_22);
            case PROJECT_OFFICER, SYSTEM -> Stream.empty();
        };
    }

    private boolean isOffice(Branch branch) {
        return actor.office().equals(branch.terms().department().value());
    }

    private static Stream<Finding> when(boolean wrong, String code, String message, String remedy, LegalBasis basis) {
        return wrong ? found(code, message, remedy, basis) : Stream.empty();
    }

    private static Stream<Finding> found(String code, String message, String remedy, LegalBasis basis) {
        return Stream.of(Finding.of(code, message, basis).remedy(remedy));
    }
}
