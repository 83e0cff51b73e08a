package org.qibu.approval.casework.branch;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.qibu.approval.casework.fact.CaseEvent;
import org.qibu.approval.casework.fact.CaseTerms;
import org.qibu.approval.casework.fact.FactNumber;
import org.qibu.approval.casework.fact.LastDays;
import org.qibu.approval.casework.fact.SubmissionEvent.Filed;
import org.qibu.approval.limit.LegalClock;
import org.qibu.approval.limit.PairedClocks;

/**
 * One matter of a submission in the hands of its department (分支).
 *
 * @param terms the terms it is handled on
 * @param state where it stands
 * @param intake from arrival to acceptance
 * @param handling from acceptance to decision
 * @param conclusion from decision to end
 * @param told the last days as they were last told
 */
public record Branch(
        CaseTerms terms,
        CaseState state,
        Intake intake,
        Handling handling,
        Conclusion conclusion,
        Optional<LastDays> told) {
    /** A matter as it was filed. */
    public static Branch filed(CaseTerms terms, Filed filed) {
        var intake = Intake.received(filed.stamp().on(), filed.rules());
        return new Branch(terms, CaseState.FILED, intake, Handling.NONE, Conclusion.NONE, Optional.empty());
    }

    /** The same after the window's receipt, which says nothing to a case that has already gone on. */
    public Branch received() {
        return state == CaseState.FILED ? at(CaseState.RECEIVED) : this;
    }

    /** The same after a fact, which stands at the given place of its stream. */
    public Branch after(CaseEvent fact, FactNumber number) {
        return fact.fold(new BranchFold(this, number));
    }

    /** The clocks as if accepted on the given day. */
    public PairedClocks clocksFrom(LocalDate accepted) {
        LegalClock clock = LegalClock.of(terms.statutory(), intake.clockStart(terms.startsFrom(), accepted));
        for (ToldExclusion told : handling.exclusions()) {
            clock = clock.with(told.exclusion());
        }
        for (var extension : handling.extensions()) {
            clock = clock.with(extension);
        }
        Optional<LocalDate> stopped = Stream.of(conclusion.decision().map(Decision::on), conclusion.endedOn())
                .flatMap(Optional::stream)
                .findFirst();
        return new PairedClocks(stopped.map(clock::stoppedOn).orElse(clock), terms.promised());
    }

    /** The clocks; empty before acceptance. */
    public Optional<PairedClocks> clocks() {
        return intake.acceptedOn().map(this::clocksFrom);
    }

    /** The same with an exclusion ended, as far as its clocks go. */
    public Branch endingExclusion(FactNumber exclusion, LocalDate on) {
        return with(handling.ended(exclusion, on));
    }

    Branch at(CaseState next) {
        return new Branch(terms, next, intake, handling, conclusion, told);
    }

    Branch with(Intake changed) {
        return new Branch(terms, state, changed, handling, conclusion, told);
    }

    Branch with(Handling changed) {
        return new Branch(terms, state, intake, changed, conclusion, told);
    }

    Branch with(Conclusion changed) {
        return new Branch(terms, state, intake, handling, changed, told);
    }

    Branch telling(LastDays days) {
        return new Branch(terms, state, intake, handling, conclusion, Optional.of(days));
    }

    /** In hand, under special procedure or not as its exclusions have it. */
    Branch inHand() {
        return at(handling.openExclusions().isEmpty() ? CaseState.HANDLING : CaseState.SPECIAL);
    }
}
