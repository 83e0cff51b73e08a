package org.qibu.server.desk.office;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.qibu.approval.casework.Submission;
import org.qibu.approval.casework.fact.CorrectionItem;
import org.qibu.approval.casework.fact.DocumentNumber;
import org.qibu.approval.casework.fact.FactNumber;
import org.qibu.approval.casework.fact.RefusalGround;
import org.qibu.approval.casework.fact.SubmissionId;
import org.qibu.approval.casework.fact.Verdict;
import org.qibu.approval.limit.ExtensionRule;
import org.qibu.approval.limit.Ground;
import org.qibu.approval.limit.TimeLimit;
import org.qibu.approval.matter.DepartmentId;
import org.qibu.approval.matter.MatterId;
import org.qibu.server.access.Caller;
import org.qibu.server.access.Operation;
import org.qibu.server.bench.Acting;
import org.qibu.server.bench.Bench;
import org.qibu.server.bench.Outcome;
import org.qibu.server.bench.Written;
import org.qibu.server.paging.Page;
import org.qibu.server.paging.Part;

/** A department's hands: acceptance in its lawful forms, handling, opinions, days not counted. */
public final class DepartmentDesk {
    /** The head of the agency, who is the leader that signs; an approval of the government above is refused by the core. */
    private static final String HEAD = "本行政机关负责人";

    private final Bench bench;
    private final Worklist worklist;

    /** Works on this bench. */
    public DepartmentDesk(Bench bench) {
        this.bench = bench;
        this.worklist = new Worklist(bench);
    }

    /**
     * What the caller's department has to do or to say something about, due first.
     *
     * @param mine only what waits for the caller's own act, or only what does not; empty for all
     */
    public Page<WorkItem> worklist(Caller caller, Optional<Boolean> mine, Part part) {
        caller.require(Operation.LIST_WORKLIST);
        return worklist.of(caller, mine, part);
    }

    /** What waits for the caller's own act, counted. */
    public WorkTally tally(Caller caller) {
        caller.require(Operation.LIST_WORKLIST);
        return worklist.tally(caller);
    }

    /** Accepts (受理). */
    public Outcome<Written> accept(Acting acting, SubmissionId submission, MatterId matter) {
        return bench.act(
                acting,
                Operation.ACCEPT,
                submission,
                matter,
                (found, stamp) -> found.intake()
                        .accept(
                                stamp,
                                matter,
                                document("受理", found),
                                bench.county().calendar()));
    }

    /** Tells everything to be corrected at once (一次性告知补正). */
    public Outcome<Written> notifyCorrection(
            Acting acting, SubmissionId submission, MatterId matter, ImmutableList<CorrectionItem> items) {
        return bench.act(
                acting,
                Operation.NOTIFY_CORRECTION,
                submission,
                matter,
                (found, stamp) -> found.correction()
                        .tellEverything(
                                stamp,
                                matter,
                                document("补正", found),
                                items,
                                bench.county().calendar()));
    }

    /** Tells that no permit is needed (不受理). */
    public Outcome<Written> declineNotRequired(Acting acting, SubmissionId submission, MatterId matter, String reason) {
        return bench.act(
                acting,
                Operation.DECLINE_NOT_REQUIRED,
                submission,
                matter,
                (found, stamp) -> found.intake()
                        .declineNotRequired(
                                stamp,
                                matter,
                                document("不受理", found),
                                reason,
                                bench.county().calendar()));
    }

    /** Refuses acceptance (不予受理), which is a decision; {@code applyTo} is blank where the ground is not one of power. */
    public Outcome<Written> refuseAcceptance(
            Acting acting,
            SubmissionId submission,
            MatterId matter,
            RefusalGround ground,
            String reason,
            String applyTo) {
        return bench.act(
                acting,
                Operation.REFUSE_ACCEPTANCE,
                submission,
                matter,
                (found, stamp) -> found.intake()
                        .refuseAcceptance(
                                stamp,
                                matter,
                                document("不予受理", found),
                                ground,
                                reason,
                                applyTo,
                                bench.county().calendar()));
    }

    /** Gives the matter to a post (交办). */
    public Outcome<Written> assign(Acting acting, SubmissionId submission, MatterId matter, String post) {
        return bench.act(
                acting,
                Operation.ASSIGN,
                submission,
                matter,
                (found, stamp) -> found.handling().assign(stamp, matter, post));
    }

    /** Begins to handle (部门开始办理). */
    public Outcome<Written> start(Acting acting, SubmissionId submission, MatterId matter) {
        return bench.act(
                acting,
                Operation.START,
                submission,
                matter,
                (found, stamp) ->
                        found.handling().start(stamp, matter, bench.county().calendar()));
    }

    /** Asks another department for its opinion. */
    public Outcome<Written> requestOpinion(
            Acting acting, SubmissionId submission, MatterId matter, DepartmentId department, String asked) {
        return bench.act(
                acting,
                Operation.REQUEST_OPINION,
                submission,
                matter,
                (found, stamp) -> found.opinions()
                        .request(
                                stamp,
                                matter,
                                department,
                                asked,
                                bench.county().pack().opinions().within(),
                                bench.county().calendar()));
    }

    /** Gives the opinion of the caller's department; a return says on which provisions it rests. */
    public Outcome<Written> giveOpinion(
            Acting acting, SubmissionId submission, MatterId matter, Verdict verdict, String opinion, String rests) {
        DepartmentId own = DepartmentId.of(acting.caller().office());
        return bench.act(
                acting,
                Operation.GIVE_OPINION,
                submission,
                matter,
                (found, stamp) ->
                        found.opinions().give(stamp, matter, own, verdict, opinion, ImmutableSet.of(), rests));
    }

    /** Asks a department to look again. */
    public Outcome<Written> reopenOpinion(
            Acting acting, SubmissionId submission, MatterId matter, DepartmentId department, String reason) {
        return bench.act(
                acting,
                Operation.REOPEN_OPINION,
                submission,
                matter,
                (found, stamp) -> found.opinions()
                        .reopen(
                                stamp,
                                matter,
                                department,
                                reason,
                                bench.county().calendar()));
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
        return bench.act(
                acting,
                Operation.EXCLUDE,
                submission,
                matter,
                (found, stamp) -> found.clock()
                        .tellExclusion(
                                stamp,
                                matter,
                                Optional.of(document("特别程序", found)),
                                ground.text(),
                                from,
                                told,
                                what,
                                bench.county().calendar()));
    }

    /** Ends days not counted (特别程序结束). */
    public Outcome<Written> endExclusion(
            Acting acting, SubmissionId submission, MatterId matter, FactNumber exclusion) {
        return bench.act(
                acting,
                Operation.END_EXCLUSION,
                submission,
                matter,
                (found, stamp) -> found.clock()
                        .endExclusion(stamp, matter, exclusion, bench.county().calendar()));
    }

    /** Extends the statutory limit with the leader's approval, the reasons told (延长期限). */
    public Outcome<Written> extend(
            Acting acting, SubmissionId submission, MatterId matter, TimeLimit by, String reasons) {
        return bench.act(
                acting,
                Operation.EXTEND,
                submission,
                matter,
                (found, stamp) -> found.clock()
                        .extend(
                                stamp,
                                matter,
                                document("延期", found),
                                by,
                                approver(found, matter),
                                document("延期批准", found),
                                reasons,
                                bench.county().calendar()));
    }

    /** The leader signs as the head of the agency, by the name the limit's own law gives that head. */
    private static String approver(Submission found, MatterId matter) {
        return found.branch(matter)
                .map(branch -> branch.terms().statutory().extension())
                .filter(rule -> rule.allows() && !rule.isOfGovernment())
                .map(ExtensionRule::approver)
                .orElse(HEAD);
    }

    private DocumentNumber document(String kind, Submission found) {
        return bench.county().document(kind, found);
    }
}
