package org.qibu.approval.casework;

import static org.qibu.approval.law.AdministrativeLicensingLaw.ART_37;
import static org.qibu.approval.law.AdministrativeLicensingLaw.ART_38;
import static org.qibu.approval.law.AdministrativeLicensingLaw.ART_72;

import java.util.Optional;
import java.util.stream.Stream;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.casework.branch.Branch;
import org.qibu.approval.casework.branch.Draft;
import org.qibu.approval.casework.fact.Actor;
import org.qibu.approval.casework.fact.Capacity;
import org.qibu.approval.casework.fact.DecisionEvent.Drafted;
import org.qibu.approval.casework.fact.DecisionEvent.Granted;
import org.qibu.approval.casework.fact.DecisionEvent.Refused;
import org.qibu.approval.casework.fact.DecisionEvent.ReviewPassed;
import org.qibu.approval.casework.fact.DecisionEvent.SentBack;
import org.qibu.approval.casework.fact.DocumentNumber;
import org.qibu.approval.casework.fact.Outcome;
import org.qibu.approval.casework.fact.Stamp;
import org.qibu.approval.casework.fact.SubmissionEvent;
import org.qibu.approval.casework.fact.ToldDay;
import org.qibu.approval.law.AdministrativeLicensingLaw;
import org.qibu.approval.law.Finding;
import org.qibu.approval.law.Ruling;
import org.qibu.approval.matter.MatterId;

/** 承办→审核→签发: three different posts make a decision, and none of them alone. */
public final class DecisionActs {
    private final Submission submission;
    private final EarlierGrants grants;

    DecisionActs(Submission submission, EarlierGrants grants) {
        this.submission = submission;
        this.grants = grants;
    }

    /** The handler proposes a decision; to grant, the join must hold; to refuse, there must be reasons. */
    public Ruling<SubmissionEvent> draft(Stamp stamp, MatterId matter, Outcome outcome, String reasons) {
        return new Attempt(submission, CaseAct.DRAFT, stamp, matter)
                .unless(
                        outcome == Outcome.GRANT || !reasons.isBlank(),
                        "decision.no-reasons",
                        "不予行政许可没有说明理由。",
                        "写明事实、理由和依据。",
                        ART_38,
                        ART_72)
                .and(branch -> HandlingActs.handlerOnly(branch, stamp))
                .and(branch -> Join.examine(submission, grants, branch, outcome))
                .make(branch -> new Drafted(stamp, matter, outcome, reasons));
    }

    /** The reviewer, who did not handle it, agrees. */
    public Ruling<SubmissionEvent> passReview(Stamp stamp, MatterId matter, String opinion) {
        return new Attempt(submission, CaseAct.PASS_REVIEW, stamp, matter)
                .and(branch -> sameHand(branch, stamp.actor()))
                .make(branch -> new ReviewPassed(stamp, matter, opinion));
    }

    /** The reviewer before the review, or the leader after it, sends the proposal back; the clock runs on. */
    public Ruling<SubmissionEvent> sendBack(Stamp stamp, MatterId matter, String reason) {
        return new Attempt(submission, CaseAct.SEND_BACK, stamp, matter)
                .unless(!reason.isBlank(), "decision.no-reason-back", "退回承办没有说明理由。", "写明需要补正什么。", ART_37)
                .and(branch -> branch.conclusion().draft().stream()
                        .flatMap(draft -> notTheirTurn(draft, stamp.actor().capacity())))
                .make(branch -> new SentBack(stamp, matter, reason));
    }

    /**
     * The leader, who neither handled nor reviewed it, signs what is proposed.
     *
     * @param remedies what a refusal tells of 行政复议 and 行政诉讼; not used to grant
     */
    public Ruling<SubmissionEvent> sign(
            Stamp stamp, MatterId matter, DocumentNumber number, String remedies, WorkdayCalendar calendar) {
        return new Attempt(submission, CaseAct.SIGN, stamp, matter)
                .and(branch -> sameHand(branch, stamp.actor()))
                .and(branch -> branch.conclusion().draft().stream()
                        .flatMap(draft -> Join.examine(submission, grants, branch, draft.outcome())))
                .and(branch -> branch.conclusion().draft().stream()
                        .filter(draft -> draft.outcome() == Outcome.REFUSE
                                && !AdministrativeLicensingLaw.tellsRemedies(remedies))
                        .map(draft -> Finding.of("decision.no-remedies", "不予行政许可没有告知申请行政复议和提起行政诉讼的权利。", ART_38, ART_72)
                                .remedy("写明向何机关、在何期限内申请行政复议或者提起行政诉讼。")))
                .make(branch -> signed(branch, stamp, number, remedies, calendar));
    }

    private SubmissionEvent signed(
            Branch branch, Stamp stamp, DocumentNumber number, String remedies, WorkdayCalendar calendar) {
        MatterId matter = branch.terms().matter();
        Draft draft = branch.conclusion().draft().orElseThrow();
        return draft.outcome() == Outcome.GRANT
                ? new Granted(
                        stamp,
                        matter,
                        number,
                        ToldDay.of(IssueActs.WITHIN.limit().deadline(stamp.on(), calendar)),
                        submission.footing(calendar))
                : new Refused(stamp, matter, number, draft.reasons(), remedies);
    }

    private static Stream<Finding> sameHand(Branch branch, Actor actor) {
        return branch.conclusion().draft().stream()
                .flatMap(draft -> Stream.of(Optional.of(draft.drafter()), draft.reviewer()))
                .flatMap(Optional::stream)
                .filter(earlier -> earlier.isSamePostAs(actor))
                .map(earlier -> Finding.of(
                                "decision.same-hand",
                                "承办、审核、签发应当由不同的岗位办理，岗位“" + actor.post() + "”已经办理过"
                                        + earlier.capacity().text() + "的环节。",
                                ART_37)
                        .remedy("由另一岗位办理。"));
    }

    private static Stream<Finding> notTheirTurn(Draft draft, Capacity capacity) {
        boolean reviewed = draft.reviewer().isPresent();
        boolean turn = reviewed ? capacity == Capacity.LEADER : capacity == Capacity.REVIEWER;
        return turn
                ? Stream.empty()
                : Stream.of(Finding.of("decision.not-their-turn", "当前由" + (reviewed ? "签发岗" : "审核岗") + "退回。", ART_37)
                        .remedy("由当前环节的岗位办理。"));
    }
}
