package org.qibu.server.desk.office;

import com.google.common.collect.ImmutableSet;
import org.qibu.approval.casework.DecisionActs;
import org.qibu.approval.casework.EarlierGrants;
import org.qibu.approval.casework.Submission;
import org.qibu.approval.casework.fact.DocumentNumber;
import org.qibu.approval.casework.fact.Stamp;
import org.qibu.approval.casework.fact.SubmissionEvent;
import org.qibu.approval.casework.fact.SubmissionId;
import org.qibu.approval.law.Ruling;
import org.qibu.approval.matter.MatterId;
import org.qibu.server.access.Operation;
import org.qibu.server.bench.Acting;
import org.qibu.server.bench.Bench;
import org.qibu.server.bench.Outcome;
import org.qibu.server.bench.Written;

/** The decision of a department: drafted, reviewed, signed by three posts (承办、审核、签发), and revoked. */
public final class DecisionDesk {
    private final Bench bench;

    /** Works on this bench. */
    public DecisionDesk(Bench bench) {
        this.bench = bench;
    }

    /** Proposes a decision (承办). */
    public Outcome<Written> draft(
            Acting acting,
            SubmissionId submission,
            MatterId matter,
            org.qibu.approval.casework.fact.Outcome proposed,
            String reasons) {
        return decide(
                acting,
                Operation.DRAFT,
                submission,
                matter,
                (found, decisions, stamp) -> decisions.draft(stamp, matter, proposed, reasons));
    }

    /** Reviews the proposal (审核): passes it on, or sends it back. */
    public Outcome<Written> review(
            Acting acting, SubmissionId submission, MatterId matter, boolean pass, String opinion) {
        return bench.act(
                acting,
                Operation.REVIEW,
                submission,
                matter,
                (found, stamp) -> pass
                        ? found.decisions().passReview(stamp, matter, opinion)
                        : found.decisions().sendBack(stamp, matter, opinion));
    }

    /** Signs what was proposed and reviewed (签发), or sends it back with what {@code opinion} says. */
    public Outcome<Written> sign(
            Acting acting, SubmissionId submission, MatterId matter, boolean sign, String opinion) {
        return decide(
                acting,
                Operation.SIGN,
                submission,
                matter,
                (found, decisions, stamp) -> sign
                        ? decisions.sign(
                                stamp,
                                matter,
                                document("许可决定", found),
                                bench.county().pack().remedies().text(),
                                bench.county().calendar())
                        : decisions.sendBack(stamp, matter, opinion));
    }

    /** Revokes a permit that was granted (撤销). */
    public Outcome<Written> revoke(Acting acting, SubmissionId submission, MatterId matter, String reasons) {
        return bench.act(
                acting,
                Operation.REVOKE,
                submission,
                matter,
                (found, stamp) -> found.issuing().revoke(stamp, matter, document("撤销", found), reasons));
    }

    private DocumentNumber document(String kind, Submission found) {
        return bench.county().document(kind, found);
    }

    /** Decides knowing what other submissions of the project grant; their heads are compared when it is written. */
    private Outcome<Written> decide(
            Acting acting, Operation operation, SubmissionId submission, MatterId matter, Decision decision) {
        Stamp stamp = bench.county().stamp(acting.caller());
        return bench.actKnowing(acting, operation, submission, matter, found -> {
            EarlierGrants grants = bench.earlierGrants(found);
            return new Bench.Ruled(
                    decision.rule(found, found.decisions(grants), stamp),
                    found.branch(matter).map(grants::under).orElse(ImmutableSet.of()));
        });
    }

    /** A decision of the core on a submission as it was read. */
    private interface Decision {
        Ruling<SubmissionEvent> rule(Submission found, DecisionActs decisions, Stamp stamp);
    }
}
