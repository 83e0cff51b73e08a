package org.qibu.server.desk;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.qibu.approval.casework.fact.CorrectionItem;
import org.qibu.approval.casework.fact.FactNumber;
import org.qibu.approval.casework.fact.RefusalGround;
import org.qibu.approval.casework.fact.SubmissionId;
import org.qibu.approval.casework.fact.Verdict;
import org.qibu.approval.limit.Ground;
import org.qibu.approval.limit.TimeLimit;
import org.qibu.approval.matter.DepartmentId;
import org.qibu.approval.matter.MatterId;
import org.qibu.server.access.Caller;

/** A department's hands: acceptance in its lawful forms, handling, opinions, days not counted, draft, review, signature. */
public final class DepartmentDesk {
    /** What the caller's department has to do or to say something about, due first. */
    public ImmutableList<WorkItem> worklist(Caller caller) {
        return Unready.tell(caller.toString());
    }

    /** Accepts (受理). */
    public Outcome<Written> accept(Acting acting, SubmissionId submission, MatterId matter) {
        return Unready.tell(acting + " " + submission + matter);
    }

    /** Tells everything to be corrected at once (一次性告知补正). */
    public Outcome<Written> notifyCorrection(
            Acting acting, SubmissionId submission, MatterId matter, ImmutableList<CorrectionItem> items) {
        return Unready.tell(acting + " " + submission + matter + items);
    }

    /** Tells that no permit is needed (不受理). */
    public Outcome<Written> declineNotRequired(Acting acting, SubmissionId submission, MatterId matter, String reason) {
        return Unready.tell(acting + " " + submission + matter + reason);
    }

    /** Refuses acceptance (不予受理), which is a decision; {@code applyTo} is blank where the ground is not one of power. */
    public Outcome<Written> refuseAcceptance(
            Acting acting,
            SubmissionId submission,
            MatterId matter,
            RefusalGround ground,
            String reason,
            String applyTo) {
        return Unready.tell(acting + " " + submission + matter + ground + reason + applyTo);
    }

    /** Gives the matter to a post (交办). */
    public Outcome<Written> assign(Acting acting, SubmissionId submission, MatterId matter, String post) {
        return Unready.tell(acting + " " + submission + matter + post);
    }

    /** Begins to handle (部门开始办理). */
    public Outcome<Written> start(Acting acting, SubmissionId submission, MatterId matter) {
        return Unready.tell(acting + " " + submission + matter);
    }

    /** Asks another department for its opinion. */
    public Outcome<Written> requestOpinion(
            Acting acting, SubmissionId submission, MatterId matter, DepartmentId department, String asked) {
        return Unready.tell(acting + " " + submission + matter + department + asked);
    }

    /** Gives the opinion of the caller's department; a return says on which provisions it rests. */
    public Outcome<Written> giveOpinion(
            Acting acting, SubmissionId submission, MatterId matter, Verdict verdict, String opinion, String rests) {
        return Unready.tell(acting + " " + submission + matter + verdict + opinion + rests);
    }

    /** Asks a department to look again. */
    public Outcome<Written> reopenOpinion(
            Acting acting, SubmissionId submission, MatterId matter, DepartmentId department, String reason) {
        return Unready.tell(acting + " " + submission + matter + department + reason);
    }

    /** Tells in writing that days are not counted (特别程序开始, 第四十五条). */
    public Outcome<Written> exclude(
            Acting acting,
            SubmissionId submission,
            MatterId matter,
            Ground ground,
            LocalDate from,
            TimeLimit told,
            String what) {
        return Unready.tell(acting + " " + submission + matter + ground + from + told + what);
    }

    /** Ends days not counted (特别程序结束). */
    public Outcome<Written> endExclusion(
            Acting acting, SubmissionId submission, MatterId matter, FactNumber exclusion) {
        return Unready.tell(acting + " " + submission + matter + exclusion);
    }

    /** Extends the statutory limit with the leader's approval, the reasons told (延长期限). */
    public Outcome<Written> extend(
            Acting acting, SubmissionId submission, MatterId matter, TimeLimit by, String reasons) {
        return Unready.tell(acting + " " + submission + matter + by + reasons);
    }

    /** Proposes a decision (承办). */
    public Outcome<Written> draft(
            Acting acting,
            SubmissionId submission,
            MatterId matter,
            org.qibu.approval.casework.fact.Outcome proposed,
            String reasons) {
        return Unready.tell(acting + " " + submission + matter + proposed + reasons);
    }

    /** Reviews the proposal (审核): passes it on, or sends it back. */
    public Outcome<Written> review(
            Acting acting, SubmissionId submission, MatterId matter, boolean pass, String opinion) {
        return Unready.tell(acting + " " + submission + matter + pass + opinion);
    }

    /** Signs what was proposed and reviewed (签发), or sends it back with what {@code opinion} says. */
    public Outcome<Written> sign(
            Acting acting, SubmissionId submission, MatterId matter, boolean sign, String opinion) {
        return Unready.tell(acting + " " + submission + matter + sign + opinion);
    }

    /** Revokes a permit that was granted (撤销). */
    public Outcome<Written> revoke(Acting acting, SubmissionId submission, MatterId matter, String reasons) {
        return Unready.tell(acting + " " + submission + matter + reasons);
    }
}
