package org.qibu.approval.casework;

import static org.qibu.approval.casework.Story.BUILD;
import static org.qibu.approval.casework.Story.BUILDER;
import static org.qibu.approval.casework.Story.CALENDAR;
import static org.qibu.approval.casework.Story.CLERK;
import static org.qibu.approval.casework.Story.DEFENCE;
import static org.qibu.approval.casework.Story.DEFENDER;
import static org.qibu.approval.casework.Story.DRAWINGS;
import static org.qibu.approval.casework.Story.LEADER;
import static org.qibu.approval.casework.Story.OFFICER;
import static org.qibu.approval.casework.Story.REMEDIES;
import static org.qibu.approval.casework.Story.REVIEWER;
import static org.qibu.approval.casework.Story.material;
import static org.qibu.approval.casework.Story.number;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.qibu.approval.casework.branch.CaseState;
import org.qibu.approval.casework.fact.Actor;
import org.qibu.approval.casework.fact.Delivery;
import org.qibu.approval.casework.fact.FactNumber;
import org.qibu.approval.casework.fact.Outcome;
import org.qibu.approval.casework.fact.RefusalGround;
import org.qibu.approval.casework.fact.Stamp;
import org.qibu.approval.casework.fact.SubmissionEvent;
import org.qibu.approval.casework.fact.Verdict;
import org.qibu.approval.law.Ruling;
import org.qibu.approval.limit.TimeLimit;
import org.qibu.approval.matter.DepartmentId;

/** A life that stands in each state, and each act as the right person does it rightly. */
final class EveryState {
    private EveryState() {}

    static Story in(CaseState state) {
        Story story = Story.filed("2026-10-19");
        return switch (state) {
            case FILED -> story;
            case RECEIVED -> story.received();
            case CORRECTING -> asked(story);
            case SUPPLIED -> asked(story).does(s -> attempt(CaseAct.SUPPLY_CORRECTION, s));
            case ACCEPTED ->
                story.received().does(s -> attempt(CaseAct.ACCEPT, s)).does(s -> attempt(CaseAct.ASSIGN, s));
            case HANDLING -> story.started().agreed();
            case SPECIAL -> in(CaseState.HANDLING).does(s -> attempt(CaseAct.TELL_EXCLUSION, s));
            case DRAFTED -> in(CaseState.HANDLING).does(s -> attempt(CaseAct.DRAFT, s));
            case REVIEWED -> in(CaseState.DRAFTED).does(s -> attempt(CaseAct.PASS_REVIEW, s));
            case GRANTED -> in(CaseState.REVIEWED).does(s -> attempt(CaseAct.SIGN, s));
            case READY -> in(CaseState.GRANTED).does(s -> attempt(CaseAct.RECORD_RESULT, s));
            case ISSUED -> in(CaseState.READY).does(s -> attempt(CaseAct.ISSUE, s));
            case REFUSED -> story.started().reviewed(Outcome.REFUSE).signed();
            case REFUSAL_SERVED -> in(CaseState.REFUSED).does(s -> attempt(CaseAct.ISSUE, s));
            case NOT_REQUIRED -> story.received().does(s -> attempt(CaseAct.DECLINE_NOT_REQUIRED, s));
            case NOT_ACCEPTED -> story.received().does(s -> attempt(CaseAct.REFUSE_ACCEPTANCE, s));
            case WITHDRAWN -> story.does(s -> attempt(CaseAct.WITHDRAW, s));
            case RECALLED -> story.started().does(s -> attempt(CaseAct.WITHDRAW, s));
            case REVOKED -> in(CaseState.ISSUED).does(s -> attempt(CaseAct.REVOKE, s));
        };
    }

    private static Story asked(Story story) {
        return story.received().does(s -> attempt(CaseAct.NOTIFY_CORRECTION, s));
    }

    static Ruling<SubmissionEvent> attempt(CaseAct act, Story story) {
        Submission now = story.now();
        Stamp officer = story.by(OFFICER);
        Stamp builder = story.by(BUILDER);
        return switch (act) {
            case ISSUE_RECEIPT -> now.intake().issueReceipt(story.by(CLERK), number("收1"), CALENDAR);
            case CORRECT_ON_THE_SPOT ->
                now.intake().correctOnTheSpot(builder, BUILD, "改正错字", ImmutableList.of(), CALENDAR);
            case NOTIFY_CORRECTION ->
                now.correction().tellEverything(officer, BUILD, number("补1"), ImmutableList.of(DRAWINGS), CALENDAR);
            case SUPPLY_CORRECTION ->
                now.correction()
                        .supply(builder, BUILD, ImmutableSet.of("drawings"), ImmutableList.of(material("drawings")));
            case TELL_STILL_LACKING ->
                now.correction().tellStillLacking(officer, BUILD, number("补2"), ImmutableList.of(DRAWINGS), CALENDAR);
            case ACCEPT -> now.intake().accept(officer, BUILD, number("受1"), CALENDAR);
            case DEEM_ACCEPTED ->
                now.intake().deemAccepted(Story.stamp(story.today().plusDays(8), Actor.SYSTEM), BUILD, CALENDAR);
            case DECLINE_NOT_REQUIRED ->
                now.intake().declineNotRequired(officer, BUILD, number("不1"), "限额以下", CALENDAR);
            case REFUSE_ACCEPTANCE ->
                now.intake()
                        .refuseAcceptance(
                                officer, BUILD, number("拒1"), RefusalGround.OUTSIDE_POWER, "不属本局", "市住建局", CALENDAR);
            case WITHDRAW -> now.intake().withdraw(builder, BUILD, "不建了", CALENDAR);
            case ASSIGN -> now.handling().assign(story.by(LEADER), BUILD, "officer-1");
            case START -> now.handling().start(officer, BUILD, CALENDAR);
            case REQUEST_OPINION ->
                now.opinions()
                        .request(officer, BUILD, DepartmentId.of("fire"), "消防意见", TimeLimit.workdays(3), CALENDAR);
            case GIVE_OPINION ->
                reopened(story)
                        .opinions()
                        .give(story.by(DEFENDER), BUILD, DEFENCE, Verdict.AGREE, "同意", ImmutableSet.of(), "");
            case REOPEN_OPINION -> now.opinions().reopen(officer, BUILD, DEFENCE, "图纸改了", CALENDAR);
            case REVISE_MATERIALS ->
                now.handling().reviseMaterials(builder, BUILD, ImmutableList.of(material("drawings")), "改图", CALENDAR);
            case TELL_EXCLUSION ->
                now.clock()
                        .tellExclusion(
                                officer,
                                BUILD,
                                Optional.of(number("特1")),
                                "专家评审",
                                story.today(),
                                TimeLimit.workdays(5),
                                "超限论证",
                                CALENDAR);
            case END_EXCLUSION -> now.clock().endExclusion(officer, BUILD, last(now), CALENDAR);
            case EXTEND ->
                now.clock()
                        .extend(
                                story.by(LEADER),
                                BUILD,
                                number("延1"),
                                TimeLimit.workdays(10),
                                Story.TWENTY.extension().approver(),
                                number("批1"),
                                "情况复杂",
                                CALENDAR);
            case DRAFT -> now.decisions().draft(officer, BUILD, Outcome.GRANT, "符合条件");
            case PASS_REVIEW -> now.decisions().passReview(story.by(REVIEWER), BUILD, "同意");
            case SEND_BACK ->
                now.decisions()
                        .sendBack(story.by(story.state() == CaseState.REVIEWED ? LEADER : REVIEWER), BUILD, "重拟");
            case SIGN -> now.decisions().sign(story.by(LEADER), BUILD, number("决1"), REMEDIES, CALENDAR);
            case RECORD_RESULT -> now.issuing().recordResult(officer, BUILD, number("证1"), Story.digest("证"));
            case ISSUE ->
                now.issuing().issue(story.by(CLERK), ImmutableSet.of(BUILD), Delivery.COLLECTED, Gathering.TOGETHER);
            case REVOKE -> now.issuing().revoke(story.by(LEADER), BUILD, number("撤1"), "违反法定程序");
            case CORRECT_ENTRY -> now.entries().correct(story.by(LEADER), BUILD, last(now), "记错了");
        };
    }

    /** An opinion can be given again only once it is open again. */
    private static Submission reopened(Story story) {
        return story.now()
                .opinions()
                .reopen(story.by(OFFICER), BUILD, DEFENCE, "再看", CALENDAR)
                .fold(story.now()::apply, findings -> story.now());
    }

    private static FactNumber last(Submission submission) {
        return FactNumber.of(submission.version());
    }
}
