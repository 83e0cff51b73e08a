package org.qibu.approval.casework;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.qibu.approval.law.AdministrativeLicensingLaw.ART_22;
import static org.qibu.approval.law.AdministrativeLicensingLaw.ART_26;
import static org.qibu.approval.law.AdministrativeLicensingLaw.ART_31;
import static org.qibu.approval.law.AdministrativeLicensingLaw.ART_42;
import static org.qibu.approval.law.AdministrativeLicensingLaw.ART_42_JOINT;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.qibu.approval.casework.fact.Capacity;
import org.qibu.approval.casework.fact.CaseTerms;
import org.qibu.approval.casework.fact.SubmissionEvent.Filed;
import org.qibu.approval.law.Finding;
import org.qibu.approval.law.LegalBasis;
import org.qibu.approval.limit.TimeLimit;

/** Whether the terms of a filing are ones the law allows; what the application lacks is not looked at here. */
final class TermsCheck {

    private TermsCheck() {}

    static ImmutableList<Finding> examine(Filed filed) {
        return Stream.concat(filer(filed), filed.cases().stream().flatMap(TermsCheck::terms))
                .collect(toImmutableList());
    }

    private static Stream<Finding> filer(Filed filed) {
        var actor = filed.stamp().actor();
        boolean applicant = actor.capacity() == Capacity.BUILDER
                && actor.office().equals(filed.applicant().value());
        return when(
                !applicant && actor.capacity() != Capacity.WINDOW_CLERK,
                "filing.not-applicant",
                "申请由申请人提出，或者由窗口代为录入。",
                "由申请人或者窗口办理。",
                ART_31);
    }

    private static Stream<Finding> terms(CaseTerms terms) {
        return terms.statutory().basis().equals(ART_42_JOINT) ? joint(terms) : single(terms);
    }

    /** Forty-five and fifteen days are for joint handling only, and the head of government extends. */
    private static Stream<Finding> joint(CaseTerms terms) {
        var rule = terms.statutory().extension();
        return Stream.of(
                        longer(terms, 45, 15, ART_42_JOINT),
                        when(
                                terms.consulted().isEmpty(),
                                "filing.joint-limit-alone",
                                "“" + terms.name() + "”没有其他部门参与，不是统一、联合或者集中办理，不适用四十五日的期限。",
                                "适用第四十二条第一款的二十日。",
                                ART_42_JOINT,
                                ART_26),
                        when(
                                rule.allows() && !rule.isOfGovernment(),
                                "filing.joint-limit-approver",
                                "联合办理的延长须经本级人民政府负责人批准，现为“" + rule.approver() + "”。",
                                "改为本级人民政府负责人。",
                                ART_42_JOINT))
                .flatMap(found -> found)
                .map(found -> found.at(terms.matter().value()));
    }

    private static Stream<Finding> single(CaseTerms terms) {
        return Stream.of(
                        when(
                                terms.consulted().stream()
                                        .anyMatch(asked -> asked.department().equals(terms.department())),
                                "filing.consults-itself",
                                "“" + terms.name() + "”的实施机关不能同时是被征求意见的部门。",
                                "删去该征求意见。",
                                ART_22),
                        terms.statutory().basis().equals(ART_42) ? longer(terms, 20, 10, ART_42) : Stream.<Finding>of())
                .flatMap(found -> found)
                .map(found -> found.at(terms.matter().value()));
    }

    private static Stream<Finding> longer(CaseTerms terms, int most, int extension, LegalBasis basis) {
        var limit = terms.statutory();
        return when(
                isLonger(limit.limit(), most)
                        || (limit.extension().allows()
                                && isLonger(limit.extension().most(), extension)),
                "filing.longer-than-law",
                "“" + terms.name() + "”的期限长于法律规定的" + most + "个工作日（可延长" + extension + "个工作日）。",
                "改为不长于法律规定的期限。",
                basis);
    }

    private static boolean isLonger(TimeLimit limit, int workdays) {
        return limit.unit() != TimeLimit.Unit.WORKDAYS || limit.length() > workdays;
    }

    private static Stream<Finding> when(
            boolean wrong, String code, String message, String remedy, LegalBasis... bases) {
        return wrong ? Stream.of(Finding.of(code, message, bases).remedy(remedy)) : Stream.empty();
    }
}
