package org.qibu.approval.casework;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.qibu.approval.law.AdministrativeLicensingLaw.ART_22;
import static org.qibu.approval.law.AdministrativeLicensingLaw.ART_26;
import static org.qibu.approval.law.AdministrativeLicensingLaw.ART_72;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.stream.Stream;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.casework.branch.Branch;
import org.qibu.approval.casework.branch.Opinion;
import org.qibu.approval.casework.fact.CaseTerms;
import org.qibu.approval.casework.fact.HandlingEvent.OpinionGiven;
import org.qibu.approval.casework.fact.HandlingEvent.OpinionReopened;
import org.qibu.approval.casework.fact.HandlingEvent.OpinionRequested;
import org.qibu.approval.casework.fact.Stamp;
import org.qibu.approval.casework.fact.SubmissionEvent;
import org.qibu.approval.casework.fact.ToldDay;
import org.qibu.approval.casework.fact.Verdict;
import org.qibu.approval.law.Finding;
import org.qibu.approval.law.LegalBasis;
import org.qibu.approval.law.Ruling;
import org.qibu.approval.limit.TimeLimit;
import org.qibu.approval.matter.DepartmentId;
import org.qibu.approval.matter.MaterialId;
import org.qibu.approval.matter.MatterId;
import org.qibu.approval.matter.Mention;

/**
 * Opinions of other departments (征求意见、会签). None of it pauses the statutory clock, and a department's silence is
 * never taken for agreement.
 */
public final class OpinionActs {
    private final Submission submission;

    OpinionActs(Submission submission) {
        this.submission = submission;
    }

    /** Asks one more department than the terms name. */
    public Ruling<SubmissionEvent> request(
            Stamp stamp,
            MatterId matter,
            DepartmentId department,
            String asked,
            TimeLimit within,
            WorkdayCalendar calendar) {
        return new Attempt(submission, CaseAct.REQUEST_OPINION, stamp, matter)
                .unless(!asked.isBlank(), "opinion.nothing-asked", "没有写明征求什么意见。", "写明征求意见的事项。", ART_26)
                .and(branch -> when(
                        branch.terms().department().equals(department), "opinion.asks-itself", "实施机关不向自己征求意见。", ART_22))
                .and(branch -> branch.handling().opinion(department).stream()
                        .map(known -> Finding.of(
                                        "opinion.already-asked", "已经向" + Mention.of(department) + "征求过意见。", ART_26)
                                .remedy("需要重新出具的，请其重新出具意见。")))
                .make(branch ->
                        new OpinionRequested(stamp, matter, department, asked, within, due(stamp, within, calendar)));
    }

    /** A consulted department speaks for itself; a return says what it rests on. */
    public Ruling<SubmissionEvent> give(
            Stamp stamp,
            MatterId matter,
            DepartmentId department,
            Verdict verdict,
            String opinion,
            ImmutableSet<MaterialId> inputs,
            String rests) {
        boolean returned = verdict == Verdict.RETURN;
        return new Attempt(submission, CaseAct.GIVE_OPINION, stamp, matter)
                .unless(
                        stamp.actor().office().equals(department.value()),
                        "opinion.not-own",
                        Mention.of(stamp.actor().office()) + "不能代" + Mention.of(department) + "出具意见。",
                        "由被征求意见的部门自己出具。",
                        ART_22)
                .unless(!returned || !opinion.isBlank(), "opinion.no-reason", "退回没有说明理由。", "写明需要修改什么。", ART_72)
                .unless(!returned || !rests.isBlank(), "opinion.no-basis", "退回没有写明依据。", "写明依据的条款。", ART_72)
                .and(branch -> unasked(branch, department))
                .and(branch -> branch.handling().opinion(department).stream()
                        .filter(known -> !known.isOpen())
                        .map(known -> Finding.of(
                                        "opinion.already-given",
                                        Mention.of(department) + "已经出具意见：" + known.standing() + "。",
                                        ART_26)
                                .remedy("需要改变的，先请其重新出具意见。")))
                .make(branch -> new OpinionGiven(stamp, matter, department, verdict, opinion, inputs, rests));
    }

    /** Asks a department that has spoken to look again; only that one. */
    public Ruling<SubmissionEvent> reopen(
            Stamp stamp, MatterId matter, DepartmentId department, String reason, WorkdayCalendar calendar) {
        return new Attempt(submission, CaseAct.REOPEN_OPINION, stamp, matter)
                .unless(!reason.isBlank(), "opinion.no-reason", "没有说明为何需要重新出具意见。", "写明发生了什么变化。", ART_26)
                .and(branch -> unasked(branch, department))
                .and(branch -> branch.handling().opinion(department).stream()
                        .filter(Opinion::isOpen)
                        .map(known -> Finding.of("opinion.still-open", Mention.of(department) + "尚未答复，不必重新征求。", ART_26)
                                .remedy("催办即可。")))
                .makeAll(branch -> branch.handling().opinion(department).stream()
                        .<SubmissionEvent>map(known -> reopened(known, matter, reason, stamp, calendar))
                        .collect(toImmutableList()));
    }

    static ImmutableList<SubmissionEvent> fanOut(CaseTerms terms, Stamp stamp, WorkdayCalendar calendar) {
        return terms.consulted().stream()
                .<SubmissionEvent>map(asked -> new OpinionRequested(
                        stamp,
                        terms.matter(),
                        asked.department(),
                        asked.opinion(),
                        asked.within(),
                        due(stamp, asked.within(), calendar)))
                .collect(toImmutableList());
    }

    static ImmutableList<SubmissionEvent> reopenedBy(
            ImmutableSet<MaterialId> changed, Branch branch, Stamp stamp, WorkdayCalendar calendar) {
        return branch.handling().opinions().values().stream()
                .filter(opinion -> !opinion.isOpen() && opinion.restsOn(changed))
                .<SubmissionEvent>map(
                        opinion -> reopened(opinion, branch.terms().matter(), "所依据的材料已修改", stamp, calendar))
                .collect(toImmutableList());
    }

    private static OpinionReopened reopened(
            Opinion opinion, MatterId matter, String reason, Stamp stamp, WorkdayCalendar calendar) {
        return new OpinionReopened(stamp, matter, opinion.department(), reason, due(stamp, opinion.within(), calendar));
    }

    private static ToldDay due(Stamp stamp, TimeLimit within, WorkdayCalendar calendar) {
        return ToldDay.of(within.deadline(stamp.on(), calendar));
    }

    private static Stream<Finding> unasked(Branch branch, DepartmentId department) {
        return when(
                branch.handling().opinion(department).isEmpty(),
                "opinion.not-asked",
                "没有向" + Mention.of(department) + "征求过意见。",
                ART_26);
    }

    private static Stream<Finding> when(boolean wrong, String code, String message, LegalBasis basis) {
        return wrong ? Stream.of(Finding.of(code, message, basis).remedy("核对部门后再办理。")) : Stream.empty();
    }
}
