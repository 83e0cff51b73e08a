package org.qibu.server.desk.trail;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.qibu.approval.casework.Submission;
import org.qibu.approval.casework.fact.SubmissionEvent;
import org.qibu.approval.casework.fact.SubmissionId;
import org.qibu.approval.law.Finding;
import org.qibu.approval.matter.MatterId;
import org.qibu.approval.trail.receipt.Receipt;
import org.qibu.server.access.Caller;
import org.qibu.server.access.Operation;
import org.qibu.server.bench.Bench;
import org.qibu.server.bench.NotFoundException;
import org.qibu.server.bench.Outcome;
import org.qibu.server.desk.matter.Happenings;
import org.qibu.server.trail.PublishedTree;
import org.qibu.server.trail.Receipts;
import org.qibu.server.trail.Trail;

/** The trail for people: what it has come to, the proof of an entry, and the receipt that somebody takes away. */
public final class TrailDesk {
    private static final Finding NOT_YET =
            Finding.of("trail.not-yet", "刚刚办理的情况还没有写进已发布的留痕日志。").remedy("请过几秒再下载，通常用不了一秒。");

    private static final Finding UNDECIDED =
            Finding.of("trail.undecided", "这个事项还没有作出决定。").remedy("决定作出以后再下载；在此之前可以下载整个申报的留痕凭证。");

    private final Bench bench;
    private final Trail trail;

    /** Works on this bench and this trail. */
    public TrailDesk(Bench bench, Trail trail) {
        this.bench = bench;
        this.trail = trail;
    }

    /**
     * What the trail has come to; the log is public.
     *
     * @throws NotFoundException if nothing is published yet
     */
    public TrailStanding standing() {
        PublishedTree tree = tree();
        return new TrailStanding(
                trail.verifier().name(),
                trail.verifier().toString(),
                tree.head().size(),
                tree.head().root(),
                tree.checkpoint().toString(),
                trail.waiting());
    }

    /**
     * The proof of an entry; it is public as well, and tells nothing of what the entry stands for.
     *
     * @throws NotFoundException if the published log has no such entry
     */
    public EntryProof entry(long index) {
        PublishedTree tree = tree();
        if (index < 0 || index >= tree.head().size()) {
            throw new NotFoundException("留痕日志的记录", Long.toString(index));
        }
        return new EntryProof(
                index,
                tree.entry(index),
                tree.leaf(index),
                ImmutableList.copyOf(tree.inclusion(index).path()),
                tree.head().size(),
                tree.head().root(),
                tree.checkpoint().toString());
    }

    private PublishedTree tree() {
        return trail.published()
                .orElseThrow(
                        () -> new NotFoundException("留痕日志", trail.verifier().name()));
    }

    /** Where the latest thing written of a submission stands in the published log; empty while nothing of it stands there. */
    public Optional<Long> latest(Caller caller, SubmissionId id) {
        var submission = bench.submission(caller, Operation.DOWNLOAD_PROOF, id);
        return new Receipts(trail).latest(bench.stream(submission.id()));
    }

    /**
     * The receipt over all that was written of a submission and that the caller may read: an opened entry says all that its fact
     * says, so that what is not told on a page is not handed out in a receipt either.
     *
     * @param matter the one whose outcome alone it is to show, as a licence is proved without the filing it was granted on
     */
    public Outcome<Receipt> receipt(Caller caller, SubmissionId id, Optional<MatterId> matter) {
        var submission = bench.submission(caller, Operation.DOWNLOAD_PROOF, id);
        return matter.map(one -> outcome(submission, one))
                .orElseGet(() -> receipt(submission, fact -> Happenings.isTold(caller, fact)));
    }

    private Outcome<Receipt> outcome(Submission submission, MatterId matter) {
        if (submission.branch(matter).isEmpty()) {
            throw new NotFoundException("事项", matter.value());
        }
        Predicate<SubmissionEvent> outcome = fact -> Happenings.isOutcome(fact, matter);
        return submission.history().stream().anyMatch(outcome)
                ? receipt(submission, outcome)
                : Outcome.refused(ImmutableList.of(UNDECIDED.at(matter.value())));
    }

    /** The name of its file. */
    public static String fileName(SubmissionId id, Optional<MatterId> matter) {
        return id + matter.map(one -> "." + one).orElse("") + ".receipt.txt";
    }

    private Outcome<Receipt> receipt(Submission submission, Predicate<SubmissionEvent> which) {
        return new Receipts(trail)
                .of(bench.stream(submission.id()), versions(submission, which))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(ImmutableList.of(NOT_YET)));
    }

    private static ImmutableSet<Integer> versions(Submission submission, Predicate<SubmissionEvent> which) {
        var history = submission.history();
        return IntStream.range(0, history.size())
                .filter(place -> which.test(history.get(place)))
                .mapToObj(place -> place + 1)
                .collect(toImmutableSet());
    }
}
