package org.qibu.server.desk.matter;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.qibu.approval.casework.fact.CaseEvent;
import org.qibu.approval.casework.fact.CaseFold;
import org.qibu.approval.casework.fact.CorrectionItem;
import org.qibu.approval.casework.fact.DecisionEvent;
import org.qibu.approval.casework.fact.HandlingEvent;
import org.qibu.approval.casework.fact.IntakeEvent;
import org.qibu.approval.casework.fact.LastDays;
import org.qibu.approval.casework.fact.SubmissionEvent;
import org.qibu.approval.casework.fact.SubmissionFold;
import org.qibu.approval.casework.fact.SubmittedMaterial;
import org.qibu.server.bench.County;

/**
 * What a fact says beyond its kind: the document's number, the days it told, the reason that was given.
 *
 * @param county for names
 */
record FactWords(County county) implements SubmissionFold<String>, CaseFold<String> {
    @Override
    public String on(SubmissionEvent.Filed fact) {
        return fact.cases().size() + " 个事项，材料 " + fact.materials().size() + " 份";
    }

    @Override
    public String on(SubmissionEvent.ReceiptIssued fact) {
        return said(
                fact.number().value(),
                "收到 " + fact.receivedOn(),
                "一次告知不迟于 " + fact.tellBy().text());
    }

    @Override
    public String on(SubmissionEvent.EntryCorrected fact) {
        return said("第 " + fact.wrong() + " 条记录不再有效", fact.reason());
    }

    @Override
    public String on(CaseEvent fact) {
        return fact.fold((CaseFold<String>) this);
    }

    @Override
    public String on(IntakeEvent.CorrectedOnTheSpot fact) {
        return said(fact.what(), files(fact.materials()));
    }

    @Override
    public String on(IntakeEvent.CorrectionNotified fact) {
        return said(fact.number().value(), items(fact.items()));
    }

    @Override
    public String on(IntakeEvent.CorrectionSupplied fact) {
        return files(fact.materials());
    }

    @Override
    public String on(IntakeEvent.CorrectionStillLacking fact) {
        return said(fact.number().value(), items(fact.items()));
    }

    @Override
    public String on(IntakeEvent.CorrectionCompleted fact) {
        return "";
    }

    @Override
    public String on(IntakeEvent.Accepted fact) {
        return said(fact.number().value(), days(fact.lastDays()));
    }

    @Override
    public String on(IntakeEvent.DeemedAccepted fact) {
        return said("自收到之日 " + fact.effectiveOn() + " 起", days(fact.lastDays()));
    }

    @Override
    public String on(IntakeEvent.NotRequired fact) {
        return said(fact.number().value(), fact.reason());
    }

    @Override
    public String on(IntakeEvent.AcceptanceRefused fact) {
        return said(
                fact.number().value(),
                fact.ground().text(),
                fact.reason(),
                fact.applyTo().isBlank() ? "" : "请向" + fact.applyTo() + "申请");
    }

    @Override
    public String on(IntakeEvent.ApplicationWithdrawn fact) {
        return fact.reason();
    }

    @Override
    public String on(HandlingEvent.HandlerAssigned fact) {
        return "";
    }

    @Override
    public String on(HandlingEvent.HandlingStarted fact) {
        return "";
    }

    @Override
    public String on(HandlingEvent.OpinionRequested fact) {
        return said(
                county.department(fact.department()),
                fact.asked(),
                "答复不迟于 " + fact.due().text());
    }

    @Override
    public String on(HandlingEvent.OpinionGiven fact) {
        return said(fact.verdict().text(), fact.opinion(), fact.rests().isBlank() ? "" : "依据 " + fact.rests());
    }

    @Override
    public String on(HandlingEvent.OpinionReopened fact) {
        return said(
                county.department(fact.department()),
                fact.reason(),
                "答复不迟于 " + fact.due().text());
    }

    @Override
    public String on(HandlingEvent.MaterialsRevised fact) {
        return said(fact.reason(), files(fact.materials()));
    }

    @Override
    public String on(HandlingEvent.ExclusionTold fact) {
        return said(
                fact.number().value(),
                fact.ground().text(),
                fact.what(),
                "自 " + fact.from() + " 起" + fact.told().text(),
                days(fact.lastDays()));
    }

    @Override
    public String on(HandlingEvent.ExclusionEnded fact) {
        return days(fact.lastDays());
    }

    @Override
    public String on(HandlingEvent.Extended fact) {
        return said(
                fact.number().value(),
                "延长" + fact.by().text(),
                fact.approver() + "批准（" + fact.approval() + "）",
                fact.reasons(),
                days(fact.lastDays()));
    }

    @Override
    public String on(HandlingEvent.AcceptedWithdrawn fact) {
        return fact.reason();
    }

    @Override
    public String on(DecisionEvent.Drafted fact) {
        return said("拟" + fact.outcome().text(), fact.reasons());
    }

    @Override
    public String on(DecisionEvent.ReviewPassed fact) {
        return fact.opinion();
    }

    @Override
    public String on(DecisionEvent.SentBack fact) {
        return fact.reason();
    }

    @Override
    public String on(DecisionEvent.Granted fact) {
        return said(fact.number().value(), "发出不迟于 " + fact.issueBy().text());
    }

    @Override
    public String on(DecisionEvent.Refused fact) {
        return said(fact.number().value(), fact.reasons(), fact.remedies());
    }

    @Override
    public String on(DecisionEvent.ResultRecorded fact) {
        return fact.number().value();
    }

    @Override
    public String on(DecisionEvent.ResultIssued fact) {
        return fact.delivery().text();
    }

    @Override
    public String on(DecisionEvent.Revoked fact) {
        return said(fact.number().value(), fact.reasons());
    }

    private static String days(LastDays told) {
        return "承诺不迟于 " + told.promised().text() + "，法定不迟于 " + told.statutory().text();
    }

    private static String items(ImmutableList<CorrectionItem> items) {
        return items.stream()
                .map(item -> item.lacking() + (item.required().isBlank() ? "" : "（应为：" + item.required() + "）"))
                .collect(joining("；"));
    }

    private static String files(ImmutableList<SubmittedMaterial> materials) {
        return materials.isEmpty() ? "" : "材料 " + materials.size() + " 份";
    }

    private static String said(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(joining("；"));
    }
}
