package org.qibu.approval.casework;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.qibu.approval.law.AdministrativeLicensingLaw.ART_32_4;
import static org.qibu.approval.law.AdministrativeLicensingLaw.ART_72;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.stream.Stream;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.casework.branch.Branch;
import org.qibu.approval.casework.branch.Correction;
import org.qibu.approval.casework.fact.CorrectionItem;
import org.qibu.approval.casework.fact.DocumentNumber;
import org.qibu.approval.casework.fact.IntakeEvent.CorrectionCompleted;
import org.qibu.approval.casework.fact.IntakeEvent.CorrectionNotified;
import org.qibu.approval.casework.fact.IntakeEvent.CorrectionStillLacking;
import org.qibu.approval.casework.fact.IntakeEvent.CorrectionSupplied;
import org.qibu.approval.casework.fact.Stamp;
import org.qibu.approval.casework.fact.SubmissionEvent;
import org.qibu.approval.casework.fact.SubmittedMaterial;
import org.qibu.approval.law.Finding;
import org.qibu.approval.law.Ruling;
import org.qibu.approval.matter.MatterId;

/**
 * Correction before acceptance (补正): one notice of everything, within five working days, 《行政许可法》第三十二条第一款第四项.
 *
 * <p>Asking for anything new later is a fault of the agency (第七十二条). The law gives no limit to the applicant's
 * supply, and none is invented.
 */
public final class CorrectionActs {
    private final Submission submission;

    CorrectionActs(Submission submission) {
        this.submission = submission;
    }

    /** Tells everything to be corrected, once. */
    public Ruling<SubmissionEvent> tellEverything(
            Stamp stamp,
            MatterId matter,
            DocumentNumber number,
            ImmutableList<CorrectionItem> items,
            WorkdayCalendar calendar) {
        return form(new Attempt(submission, CaseAct.NOTIFY_CORRECTION, stamp, matter), items)
                .also(branch -> anew(branch, items))
                .beforeSilence(calendar)
                .make(branch -> new CorrectionNotified(stamp, matter, number, items));
    }

    /** The applicant supplies something asked; with the last of it the correction is complete. */
    public Ruling<SubmissionEvent> supply(
            Stamp stamp, MatterId matter, ImmutableSet<String> subjects, ImmutableList<SubmittedMaterial> materials) {
        return new Attempt(submission, CaseAct.SUPPLY_CORRECTION, stamp, matter)
                .unless(!subjects.isEmpty(), "correction.nothing-supplied", "没有指明补正了哪一项。", "逐项对应补正通知。", ART_32_4)
                .and(branch -> notAsked(branch, subjects))
                .makeAll(branch -> supplied(branch, stamp, subjects, materials));
    }

    /** Tells which of the asked items the supply does not answer; nothing new may be among them. */
    public Ruling<SubmissionEvent> tellStillLacking(
            Stamp stamp,
            MatterId matter,
            DocumentNumber number,
            ImmutableList<CorrectionItem> items,
            WorkdayCalendar calendar) {
        return form(new Attempt(submission, CaseAct.TELL_STILL_LACKING, stamp, matter), items)
                .also(branch -> anew(branch, items))
                .beforeSilence(calendar)
                .make(branch -> new CorrectionStillLacking(stamp, matter, number, items));
    }

    private static Attempt form(Attempt attempt, ImmutableList<CorrectionItem> items) {
        return attempt.unless(!items.isEmpty(), "correction.nothing-asked", "补正通知没有内容。", "写明需要补正的全部内容。", ART_32_4)
                .unless(
                        subjects(items).size() == items.size(),
                        "correction.asked-twice",
                        "同一内容在补正通知中出现两次。",
                        "合并为一项。",
                        ART_32_4);
    }

    private static Stream<Finding> anew(Branch branch, ImmutableList<CorrectionItem> items) {
        return branch.intake().correction().stream()
                .flatMap(before -> items.stream()
                        .filter(item -> !before.subjects().contains(item.subject()))
                        .map(item -> Finding.of(
                                        "correction.new-item",
                                        "“" + item.lacking() + "”没有在补正通知中一次告知。",
                                        ART_32_4,
                                        ART_72)
                                .at(item.subject())
                                .remedy("不得再要求新的内容；已要求的内容收齐的，应当受理。")));
    }

    private static Stream<Finding> notAsked(Branch branch, ImmutableSet<String> subjects) {
        var asked = branch.intake().correction().map(Correction::subjects).orElse(ImmutableSet.of());
        return subjects.stream()
                .filter(subject -> !asked.contains(subject))
                .map(subject -> Finding.of("correction.not-asked", "补正通知没有要求“" + subject + "”。", ART_32_4)
                        .at(subject)
                        .remedy("只补正通知所列的内容。"));
    }

    private static ImmutableList<SubmissionEvent> supplied(
            Branch branch, Stamp stamp, ImmutableSet<String> subjects, ImmutableList<SubmittedMaterial> materials) {
        MatterId matter = branch.terms().matter();
        var supplied = new CorrectionSupplied(stamp, matter, subjects, materials);
        boolean complete = branch.intake().correction().stream()
                .allMatch(correction -> correction.outstandingAfter(subjects).isEmpty());
        return complete
                ? ImmutableList.of(supplied, new CorrectionCompleted(stamp, matter))
                : ImmutableList.of(supplied);
    }

    private static ImmutableSet<String> subjects(ImmutableList<CorrectionItem> items) {
        return items.stream().map(CorrectionItem::subject).collect(toImmutableSet());
    }
}
