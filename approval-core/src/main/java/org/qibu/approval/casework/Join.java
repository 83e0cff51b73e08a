package org.qibu.approval.casework;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.qibu.approval.law.AdministrativeLicensingLaw.ART_26;
import static org.qibu.approval.law.AdministrativeLicensingLaw.ART_37;

import com.google.common.collect.Sets;
import java.util.stream.Stream;
import org.qibu.approval.casework.branch.Branch;
import org.qibu.approval.casework.branch.Opinion;
import org.qibu.approval.casework.fact.CaseTerms;
import org.qibu.approval.casework.fact.Outcome;
import org.qibu.approval.law.Finding;
import org.qibu.approval.matter.DepartmentId;
import org.qibu.approval.matter.MatterId;
import org.qibu.approval.matter.Mention;

/**
 * Where the opinions and the earlier matters come together before a permit is granted (汇总). It fails closed: what is not
 * on record is not there, and a return is not outvoted. A refusal needs no join.
 */
final class Join {
    private Join() {}

    static Stream<Finding> examine(Submission submission, EarlierGrants grants, Branch branch, Outcome outcome) {
        if (outcome == Outcome.REFUSE) {
            return Stream.empty();
        }
        var required = Sets.union(
                branch.terms().consulted().stream()
                        .map(CaseTerms.Asked::department)
                        .collect(toImmutableSet()),
                branch.handling().opinions().keySet());
        return Stream.concat(
                required.stream().flatMap(department -> opinion(branch, department)),
                branch.terms().after().stream().flatMap(matter -> earlier(submission, grants, matter)));
    }

    private static Stream<Finding> opinion(Branch branch, DepartmentId department) {
        return branch.handling()
                .opinion(department)
                .map(known -> standing(known, department))
                .orElseGet(() -> found("join.opinion-missing", "没有" + Mention.of(department) + "的意见。", department));
    }

    private static Stream<Finding> standing(Opinion opinion, DepartmentId department) {
        if (opinion.agrees()) {
            return Stream.empty();
        }
        return opinion.isOpen()
                ? found("join.opinion-open", Mention.of(department) + "尚未出具意见。", department)
                : found("join.opinion-returned", Mention.of(department) + "的意见是退回：" + opinion.opinion(), department);
    }

    private static Stream<Finding> found(String code, String message, DepartmentId department) {
        return Stream.of(
                Finding.of(code, message, ART_26, ART_37).at(department.value()).remedy("取得其同意的意见后再准予；期限照常计算。"));
    }

    private static Stream<Finding> earlier(Submission submission, EarlierGrants grants, MatterId matter) {
        var own = submission.branch(matter);
        boolean granted = grants.has(matter)
                || own.filter(earlier -> earlier.state().isGranted()).isPresent();
        if (granted) {
            return Stream.empty();
        }
        String standing = own.map(earlier -> "前置事项“" + earlier.terms().name() + "”为“"
                        + earlier.state().text() + "”，尚未准予。")
                .orElseGet(() -> "没有前置事项“" + grants.name(matter) + "”已经准予的记录。");
        return Stream.of(Finding.of("join.earlier-matter", standing, ART_37)
                .at(matter.value())
                .remedy("待前置事项准予后再准予本事项；此前已经取得的，补充提交其结果。"));
    }
}
