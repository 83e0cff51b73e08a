package org.qibu.approval.casework;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.qibu.approval.law.AdministrativeLicensingLaw.ART_22;
import static org.qibu.approval.law.AdministrativeLicensingLaw.ART_37;
import static org.qibu.approval.law.AdministrativeLicensingLaw.ART_4;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qibu.approval.casework.branch.Branch;
import org.qibu.approval.casework.fact.FactNumber;
import org.qibu.approval.casework.fact.Stamp;
import org.qibu.approval.casework.fact.SubmissionEvent;
import org.qibu.approval.casework.fact.SubmissionEvent.EntryCorrected;
import org.qibu.approval.law.Finding;
import org.qibu.approval.law.Ruling;
import org.qibu.approval.matter.MatterId;

/**
 * A wrong entry is corrected by a further fact that names it (更正); the right entry is then made anew.
 *
 * <p>Only entries of the department's own work can be corrected so, the latest of their thread first. Acceptance,
 * correction notices and decisions were told to the applicant and stand.
 */
public final class EntryActs {
    private final Submission submission;

    EntryActs(Submission submission) {
        this.submission = submission;
    }

    /** Says that the fact at the given place was a wrong entry. */
    public Ruling<SubmissionEvent> correct(Stamp stamp, MatterId matter, FactNumber wrong, String reason) {
        return new Attempt(submission, CaseAct.CORRECT_ENTRY, stamp, matter)
                .unless(!reason.isBlank(), "entry.no-reason", "没有说明哪里记载有误。", "写明错误和正确的内容。", ART_37)
                .and(branch -> examine(branch, wrong, stamp))
                .make(branch -> new EntryCorrected(stamp, matter, wrong, reason));
    }

    private Stream<Finding> examine(Branch branch, FactNumber wrong, Stamp stamp) {
        Optional<SubmissionEvent> fact = submission.fact(wrong);
        Optional<String> thread =
                fact.flatMap(known -> known.fold(new Threads(branch.terms().matter())));
        if (thread.isEmpty()) {
            return Stream.of(Finding.of("entry.stands", "记录" + wrong + "不能更正：它不是本事项可以更正的记载。", ART_4)
                    .remedy("已经告知、受理或者决定的，按法定程序另行作出。"));
        }
        boolean own = stamp.actor().office().equals(branch.terms().department().value())
                || fact.stream()
                        .anyMatch(known -> known.stamp()
                                .actor()
                                .office()
                                .equals(stamp.actor().office()));
        return Stream.concat(
                own
                        ? Stream.empty()
                        : Stream.of(Finding.of("entry.not-own", "记录" + wrong + "不是本部门的记载。", ART_22)
                                .remedy("由作出记载的部门或者实施机关更正。")),
                latest(branch.terms().matter(), thread).filter(wrong::equals).isPresent()
                        ? Stream.empty()
                        : Stream.of(Finding.of("entry.not-latest", "记录" + wrong + "已被更正，或者其后另有以它为据的记载。", ART_37)
                                .remedy("从最后一条开始更正。")));
    }

    private Optional<FactNumber> latest(MatterId matter, Optional<String> thread) {
        var corrected = submission.history().stream()
                .flatMap(fact -> fact.corrects().stream())
                .collect(toImmutableSet());
        Threads threads = new Threads(matter);
        return IntStream.rangeClosed(1, submission.version())
                .mapToObj(FactNumber::of)
                .filter(number -> !corrected.contains(number))
                .filter(number -> submission
                        .fact(number)
                        .flatMap(fact -> fact.fold(threads))
                        .equals(thread))
                .reduce((earlier, later) -> later);
    }
}
