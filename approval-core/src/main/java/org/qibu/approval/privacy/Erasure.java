package org.qibu.approval.privacy;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.qibu.approval.casework.Submission;
import org.qibu.approval.casework.branch.Branch;
import org.qibu.approval.casework.fact.Stamp;
import org.qibu.approval.law.Finding;
import org.qibu.approval.law.PersonalInformationLaw;
import org.qibu.approval.law.Ruling;

/**
 * Whether what is kept of a person may be erased (个人信息保护法第四十七条).
 *
 * @param yearsKept how many years a submission is kept with its archive (档案) after it ended, as the county's schedule of keeping
 *     periods lays down; empty where that was not told, and then nothing is erased
 */
public record Erasure(Optional<Integer> yearsKept) {
    /**
     * Erases, if no duty to keep stands against it.
     *
     * @param submissions every one in which something of the person is kept
     */
    public Ruling<PersonEvent> erase(
            Stamp stamp, ErasureGround ground, String reason, ImmutableList<Submission> submissions) {
        ImmutableList<Finding> findings = Stream.concat(
                        reason.isBlank()
                                ? Stream.of(Finding.of("erasure.no-reason", "没有写明删除的缘由。")
                                        .at("reason")
                                        .remedy("写明谁申请或者因何应当删除。"))
                                : Stream.empty(),
                        submissions.stream().flatMap(each -> against(stamp.on(), each)))
                .collect(toImmutableList());
        return findings.isEmpty()
                ? Ruling.fact(new PersonEvent.Erased(
                        stamp,
                        ground,
                        reason,
                        submissions.stream().map(Submission::id).collect(toImmutableList())))
                : Ruling.findings(findings);
    }

    private Stream<Finding> against(LocalDate today, Submission submission) {
        Optional<LocalDate> ended = ended(submission);
        if (ended.isEmpty()) {
            return Stream.of(Finding.of(
                            "erasure.under-way",
                            "申报" + submission.id() + "还没有办结，办理所必需的个人信息不能删除。",
                            PersonalInformationLaw.ART_47_1)
                    .at(submission.id().value())
                    .remedy("办结以后再申请。"));
        }
        if (yearsKept.isEmpty()) {
            return Stream.of(Finding.of(
                            "erasure.period-unknown", "本县没有设定申报档案的保管年数，不能断定保存期限已经届满。", PersonalInformationLaw.ART_47_2)
                    .remedy("由管理员按本地档案保管期限表填写设置项keep-years。"));
        }
        LocalDate until = ended.get().plusYears(yearsKept.get());
        return today.isAfter(until)
                ? Stream.empty()
                : Stream.of(Finding.of(
                                "erasure.must-be-kept",
                                "申报" + submission.id() + "的档案须保存到" + until + "，期限未届满。",
                                PersonalInformationLaw.ART_47_2)
                        .at(submission.id().value())
                        .remedy("期满以后再删除；在此之前只存储，不作其他处理。"));
    }

    /** The day its last matter ended; empty while one has not. */
    private static Optional<LocalDate> ended(Submission submission) {
        ImmutableList<Optional<LocalDate>> days = submission.branches().values().stream()
                .map(Branch::conclusion)
                .map(conclusion -> conclusion.endedOn())
                .collect(toImmutableList());
        return days.stream().allMatch(Optional::isPresent)
                ? days.stream().flatMap(Optional::stream).max(LocalDate::compareTo)
                : Optional.empty();
    }
}
