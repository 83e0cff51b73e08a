package org.qibu.approval.casework;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import org.qibu.approval.casework.fact.CaseEvent;
import org.qibu.approval.casework.fact.FactNumber;
import org.qibu.approval.casework.fact.SubmissionEvent;
import org.qibu.approval.casework.fact.SubmissionEvent.EntryCorrected;
import org.qibu.approval.casework.fact.SubmissionEvent.Filed;
import org.qibu.approval.casework.fact.SubmissionEvent.ReceiptIssued;
import org.qibu.approval.casework.fact.SubmissionFold;

/** Moves a submission along by the fact at a place of its stream. */
record Replay(Submission before, FactNumber number) implements SubmissionFold<Submission> {
    /** Opens a submission by its filing, and by nothing else. */
    static final SubmissionFold<Submission> OPENING = new SubmissionFold<>() {
        @Override
        public Submission on(Filed fact) {
            return Submission.opened(fact);
        }

        @Override
        public Submission on(ReceiptIssued fact) {
            throw notFiled(fact);
        }

        @Override
        public Submission on(EntryCorrected fact) {
            throw notFiled(fact);
        }

        @Override
        public Submission on(CaseEvent fact) {
            throw notFiled(fact);
        }
    };

    /** Replays the facts that still hold: without corrections of entries and without what they name. */
    static Submission holding(ImmutableList<SubmissionEvent> facts) {
        var corrected = facts.stream()
                .flatMap(fact -> fact.corrects().stream())
                .map(FactNumber::value)
                .collect(toImmutableSet());
        Submission again = facts.get(0).fold(OPENING);
        for (int place = 2; place <= facts.size(); place++) {
            SubmissionEvent fact = facts.get(place - 1);
            if (!corrected.contains(place)) {
                again = fact.fold(new Replay(again, FactNumber.of(place)));
            }
        }
        return again.remembering(facts);
    }

    @Override
    public Submission on(Filed fact) {
        throw new IllegalArgumentException("filed twice: " + fact.submission());
    }

    @Override
    public Submission on(ReceiptIssued fact) {
        return before.with(fact);
    }

    @Override
    public Submission on(EntryCorrected fact) {
        return before;
    }

    @Override
    public Submission on(CaseEvent fact) {
        return before.branch(fact.matter())
                .map(branch -> before.with(branch.after(fact, number)))
                .orElseThrow(() -> new IllegalArgumentException("not applied for: " + fact.matter()));
    }

    private static IllegalArgumentException notFiled(SubmissionEvent fact) {
        return new IllegalArgumentException("a submission begins with its filing, not with " + fact);
    }
}
