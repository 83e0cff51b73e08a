package org.qibu.approval.casework;

import static org.qibu.approval.law.AdministrativeLicensingLaw.ART_32_1;
import static org.qibu.approval.law.AdministrativeLicensingLaw.ART_32_2;
import static org.qibu.approval.law.AdministrativeLicensingLaw.ART_32_3;
import static org.qibu.approval.law.AdministrativeLicensingLaw.ART_32_4;
import static org.qibu.approval.law.AdministrativeLicensingLaw.ART_72;
import static org.qibu.approval.law.AdministrativeLicensingLaw.ART_82;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.casework.branch.Branch;
import org.qibu.approval.casework.fact.Actor;
import org.qibu.approval.casework.fact.DocumentNumber;
import org.qibu.approval.casework.fact.HandlingEvent.AcceptedWithdrawn;
import org.qibu.approval.casework.fact.IntakeEvent.AcceptanceRefused;
import org.qibu.approval.casework.fact.IntakeEvent.Accepted;
import org.qibu.approval.casework.fact.IntakeEvent.ApplicationWithdrawn;
import org.qibu.approval.casework.fact.IntakeEvent.CorrectedOnTheSpot;
import org.qibu.approval.casework.fact.IntakeEvent.DeemedAccepted;
import org.qibu.approval.casework.fact.IntakeEvent.NotRequired;
import org.qibu.approval.casework.fact.LastDays;
import org.qibu.approval.casework.fact.RefusalGround;
import org.qibu.approval.casework.fact.Stamp;
import org.qibu.approval.casework.fact.SubmissionEvent;
import org.qibu.approval.casework.fact.SubmissionEvent.ReceiptIssued;
import org.qibu.approval.casework.fact.SubmittedMaterial;
import org.qibu.approval.casework.fact.ToldDay;
import org.qibu.approval.law.Finding;
import org.qibu.approval.law.Ruling;
import org.qibu.approval.limit.SilenceRule;
import org.qibu.approval.limit.SilenceRule.Silence;
import org.qibu.approval.matter.MatterId;

/** What is done between the arrival of an application and its acceptance (接件、受理), 《行政许可法》第三十二条. */
public final class IntakeActs {
    private final Submission submission;

    IntakeActs(Submission submission) {
        this.submission = submission;
    }

    /** The window issues its receipt with the last of the five working days; this is not acceptance. */
    public Ruling<SubmissionEvent> issueReceipt(Stamp stamp, DocumentNumber number, WorkdayCalendar calendar) {
        var received = submission.filed().stamp().on();
        var tellBy = SilenceRule.ART_32.of(received, calendar).lastDayToTell();
        MatterId any = submission.filed().cases().get(0).matter();
        return new Attempt(submission, CaseAct.ISSUE_RECEIPT, stamp, any)
                .make(branch ->
                        new ReceiptIssued(stamp, number, received, ToldDay.of(tellBy), submission.footing(calendar)));
    }

    /** Errors that can be corrected on the spot are corrected (第三项). */
    public Ruling<SubmissionEvent> correctOnTheSpot(
            Stamp stamp,
            MatterId matter,
            String what,
            ImmutableList<SubmittedMaterial> materials,
            WorkdayCalendar calendar) {
        return new Attempt(submission, CaseAct.CORRECT_ON_THE_SPOT, stamp, matter)
                .unless(!what.isBlank(), "intake.nothing-corrected", "没有写明更正的内容。", "写明更正了什么。", ART_32_3)
                .beforeSilence(calendar)
                .make(branch -> new CorrectedOnTheSpot(stamp, matter, what, materials));
    }

    /** The implementing body, or the window under a published delegation, accepts (第五项). */
    public Ruling<SubmissionEvent> accept(
            Stamp stamp, MatterId matter, DocumentNumber number, WorkdayCalendar calendar) {
        return new Attempt(submission, CaseAct.ACCEPT, stamp, matter)
                .beforeSilence(calendar)
                .make(branch -> new Accepted(
                        stamp,
                        matter,
                        number,
                        LastDays.of(branch.clocksFrom(stamp.on()), calendar),
                        submission.footing(calendar)));
    }

    /** Records that silence has accepted, from the day of receipt (第四项：自收到申请材料之日起即为受理). */
    public Ruling<SubmissionEvent> deemAccepted(Stamp stamp, MatterId matter, WorkdayCalendar calendar) {
        return new Attempt(submission, CaseAct.DEEM_ACCEPTED, stamp, matter)
                .and(branch -> silenceShort(branch, stamp, calendar))
                .makeAll(branch -> deemed(branch, stamp, calendar));
    }

    /** No permit is needed: told at once (第一项，不受理). */
    public Ruling<SubmissionEvent> declineNotRequired(
            Stamp stamp, MatterId matter, DocumentNumber number, String reason, WorkdayCalendar calendar) {
        return new Attempt(submission, CaseAct.DECLINE_NOT_REQUIRED, stamp, matter)
                .unless(!reason.isBlank(), "intake.no-reason", "没有说明不受理的理由。", "写明依据哪一条不需要取得行政许可。", ART_32_1, ART_72)
                .beforeSilence(calendar)
                .make(branch -> new NotRequired(stamp, matter, number, reason));
    }

    /** Acceptance is refused, with reasons; outside its power the agency says where to apply (第二项，不予受理). */
    public Ruling<SubmissionEvent> refuseAcceptance(
            Stamp stamp,
            MatterId matter,
            DocumentNumber number,
            RefusalGround ground,
            String reason,
            String applyTo,
            WorkdayCalendar calendar) {
        return new Attempt(submission, CaseAct.REFUSE_ACCEPTANCE, stamp, matter)
                .unless(!reason.isBlank(), "intake.no-reason", "没有说明不予受理的理由。", "写明事实和依据。", ground.basis(), ART_72)
                .unless(
                        ground != RefusalGround.OUTSIDE_POWER || !applyTo.isBlank(),
                        "intake.no-competent-agency",
                        "不属于本机关职权范围的，应当告知申请人向哪个行政机关申请。",
                        "写明有权的行政机关。",
                        ART_32_2)
                .beforeSilence(calendar)
                .make(branch -> new AcceptanceRefused(stamp, matter, number, ground, reason, applyTo));
    }

    /** The applicant takes the application back: 撤件 before acceptance, 撤回 after, silence counted as acceptance. */
    public Ruling<SubmissionEvent> withdraw(Stamp stamp, MatterId matter, String reason, WorkdayCalendar calendar) {
        return new Attempt(submission, CaseAct.WITHDRAW, stamp, matter)
                .makeAll(branch -> withdrawn(branch, stamp, reason, calendar));
    }

    private ImmutableList<SubmissionEvent> withdrawn(
            Branch branch, Stamp stamp, String reason, WorkdayCalendar calendar) {
        MatterId matter = branch.terms().matter();
        if (branch.intake().acceptedOn().isPresent()) {
            return ImmutableList.of(new AcceptedWithdrawn(stamp, matter, reason));
        }
        boolean silent =
                branch.intake().silence(calendar).stream().anyMatch(silence -> silence.isAcceptanceBy(stamp.on()));
        return silent
                ? ImmutableList.<SubmissionEvent>builder()
                        .addAll(deemed(branch, new Stamp(stamp.at(), stamp.on(), Actor.SYSTEM), calendar))
                        .add(new AcceptedWithdrawn(stamp, matter, reason))
                        .build()
                : ImmutableList.of(new ApplicationWithdrawn(stamp, matter, reason));
    }

    private ImmutableList<SubmissionEvent> deemed(Branch branch, Stamp stamp, WorkdayCalendar calendar) {
        return branch.intake().silence(calendar).stream()
                .map(Silence::deemedAcceptedOn)
                .<SubmissionEvent>map(effectiveOn -> new DeemedAccepted(
                        stamp,
                        branch.terms().matter(),
                        effectiveOn,
                        LastDays.of(branch.clocksFrom(effectiveOn), calendar),
                        submission.footing(calendar)))
                .collect(ImmutableList.toImmutableList());
    }

    private static Stream<Finding> silenceShort(Branch branch, Stamp stamp, WorkdayCalendar calendar) {
        return branch.intake()
                .silence(calendar)
                .map(silence -> silenceShort(silence, stamp))
                .orElseGet(() -> Stream.of(
                        Finding.of("intake.silence-without-effect", "补正材料收齐后逾期不作表示的后果，法律没有明文，当地未作视为受理的规定。", ART_32_4)
                                .remedy("由实施机关履行受理的义务。")));
    }

    private static Stream<Finding> silenceShort(Silence silence, Stamp stamp) {
        if (!silence.isAcceptanceBy(stamp.on())) {
            return Stream.of(Finding.of(
                            "intake.silence-not-over",
                            "告知的期限到 " + silence.lastDayToTell().text() + " 为止，尚未届满。",
                            ART_32_4)
                    .remedy("期限届满的次日起才视为受理。"));
        }
        return silence.lastDayToTell().isFirm()
                ? Stream.empty()
                : Stream.of(Finding.of(
                                "intake.silence-provisional",
                                "告知期限的末日 " + silence.lastDayToTell().text() + "，不能据以认定视为受理。",
                                ART_82)
                        .remedy("待该年度节假日安排公布并载入后再记载。"));
    }
}
