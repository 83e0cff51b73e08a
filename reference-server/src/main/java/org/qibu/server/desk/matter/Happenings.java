package org.qibu.server.desk.matter;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.qibu.approval.casework.Submission;
import org.qibu.approval.casework.fact.CaseEvent;
import org.qibu.approval.casework.fact.DecisionEvent;
import org.qibu.approval.casework.fact.HandlingEvent;
import org.qibu.approval.casework.fact.IntakeEvent;
import org.qibu.approval.casework.fact.Stamp;
import org.qibu.approval.casework.fact.SubmissionEvent;
import org.qibu.approval.casework.fact.SubmissionFold;
import org.qibu.approval.fact.ProjectFacts;
import org.qibu.approval.fact.SubmissionFacts;
import org.qibu.approval.matter.MatterId;
import org.qibu.approval.project.ProjectEvent;
import org.qibu.approval.store.FactKind;
import org.qibu.server.access.Caller;
import org.qibu.server.access.Role;
import org.qibu.server.bench.County;

/** Facts as a timeline tells them. */
public final class Happenings {
    private static final ImmutableMap<Class<?>, String> WHAT = ImmutableMap.<Class<?>, String>builder()
            .put(SubmissionEvent.Filed.class, "提交申请")
            .put(SubmissionEvent.ReceiptIssued.class, "出具收件凭证")
            .put(SubmissionEvent.EntryCorrected.class, "更正记录")
            .put(IntakeEvent.CorrectedOnTheSpot.class, "当场更正")
            .put(IntakeEvent.CorrectionNotified.class, "一次性告知补正")
            .put(IntakeEvent.CorrectionSupplied.class, "提交补正材料")
            .put(IntakeEvent.CorrectionStillLacking.class, "告知补正未到位")
            .put(IntakeEvent.CorrectionCompleted.class, "补正材料收齐")
            .put(IntakeEvent.Accepted.class, "受理")
            .put(IntakeEvent.DeemedAccepted.class, "逾期未告知，视为受理")
            .put(IntakeEvent.NotRequired.class, "不受理（不需要取得行政许可）")
            .put(IntakeEvent.AcceptanceRefused.class, "不予受理")
            .put(IntakeEvent.ApplicationWithdrawn.class, "撤件")
            .put(HandlingEvent.HandlerAssigned.class, "交办")
            .put(HandlingEvent.HandlingStarted.class, "开始办理")
            .put(HandlingEvent.OpinionRequested.class, "征求意见")
            .put(HandlingEvent.OpinionGiven.class, "出具意见")
            .put(HandlingEvent.OpinionReopened.class, "请重新出具意见")
            .put(HandlingEvent.MaterialsRevised.class, "补充修改材料")
            .put(HandlingEvent.ExclusionTold.class, "告知特别程序，所需时间不计入期限")
            .put(HandlingEvent.ExclusionEnded.class, "特别程序结束")
            .put(HandlingEvent.Extended.class, "延长期限")
            .put(HandlingEvent.AcceptedWithdrawn.class, "撤回申请")
            .put(DecisionEvent.Drafted.class, "承办：拟定决定")
            .put(DecisionEvent.ReviewPassed.class, "审核通过")
            .put(DecisionEvent.SentBack.class, "退回承办")
            .put(DecisionEvent.Granted.class, "签发：准予行政许可")
            .put(DecisionEvent.Refused.class, "签发：不予行政许可")
            .put(DecisionEvent.ResultRecorded.class, "制证")
            .put(DecisionEvent.ResultIssued.class, "发件")
            .put(DecisionEvent.Revoked.class, "撤销")
            .put(ProjectEvent.Registered.class, "登记项目")
            .put(ProjectEvent.CodeGiven.class, "赋项目代码")
            .put(ProjectEvent.TraitsChanged.class, "变更项目情况")
            .put(ProjectEvent.SubmissionFiled.class, "提交申报")
            .put(ProjectEvent.OfficerAssigned.class, "指定项目专员")
            .buildOrThrow();

    /** What each type of fact is called, by the literal it is written under. */
    public static final ImmutableMap<String, String> WORDS = ImmutableMap.<String, String>builder()
            .putAll(words(SubmissionFacts.KIND))
            .putAll(words(ProjectFacts.KIND))
            .buildOrThrow();

    private final County county;

    public Happenings(County county) {
        this.county = county;
    }

    private static Map<String, String> words(FactKind<?> kind) {
        return Maps.transformValues(
                kind.types(), type -> Optional.ofNullable(WHAT.get(type)).orElseThrow());
    }

    /**
     * Tells whether somebody may read what a fact says. Those of the offices may; the words of drafting and review are not told
     * outside, only that it was drafted and reviewed.
     */
    public static boolean isTold(Caller caller, SubmissionEvent fact) {
        return caller.role() != Role.BUILDER || !isWithinOffice(fact);
    }

    private static boolean isWithinOffice(SubmissionEvent fact) {
        return fact instanceof DecisionEvent.Drafted
                || fact instanceof DecisionEvent.ReviewPassed
                || fact instanceof DecisionEvent.SentBack;
    }

    /** Tells whether a fact says what came of a matter: the decision, its document, that it was handed out or revoked. */
    public static boolean isOutcome(SubmissionEvent fact, MatterId matter) {
        return fact instanceof DecisionEvent decided && decided.matter().equals(matter) && !isWithinOffice(fact);
    }

    /** A submission's facts, as this caller is told. */
    public ImmutableList<Happening> of(Submission submission, Caller caller) {
        var history = submission.history();
        return IntStream.range(0, history.size())
                .mapToObj(place -> happening(submission, place + 1, history.get(place), caller))
                .collect(toImmutableList());
    }

    public ImmutableList<Happening> of(ImmutableList<ProjectEvent> history) {
        return IntStream.range(0, history.size())
                .mapToObj(place -> happening(
                        place + 1,
                        history.get(place).stamp(),
                        history.get(place),
                        Optional.empty(),
                        "",
                        detail(history.get(place))))
                .collect(toImmutableList());
    }

    private Happening happening(Submission submission, int number, SubmissionEvent fact, Caller caller) {
        Optional<MatterId> matter = about(fact);
        String name = matter.flatMap(submission::branch)
                .map(branch -> branch.terms().name())
                .orElse("");
        String words = isTold(caller, fact) ? fact.fold((SubmissionFold<String>) new FactWords(county)) : "";
        return happening(number, fact.stamp(), fact, matter, name, words);
    }

    private Happening happening(
            int number, Stamp stamp, Object fact, Optional<MatterId> matter, String about, String detail) {
        String what = Optional.ofNullable(WHAT.get(fact.getClass())).orElseThrow();
        return new Happening(number, stamp.at(), stamp.on(), what, county.who(stamp.actor()), matter, about, detail);
    }

    /** What was filed for, by the matters' names; or why what is said about the project was changed. */
    private String detail(ProjectEvent fact) {
        if (fact instanceof ProjectEvent.TraitsChanged changed) {
            return "原因：" + changed.reason();
        }
        return fact instanceof ProjectEvent.SubmissionFiled filing
                ? filing.matters().stream()
                        .flatMap(matter -> county.regime().matter(matter).stream())
                        .map(matter -> matter.name())
                        .collect(joining("、"))
                : "";
    }

    /** The matter a fact is about. */
    private static Optional<MatterId> about(SubmissionEvent fact) {
        return fact instanceof CaseEvent about ? Optional.of(about.matter()) : Optional.empty();
    }
}
