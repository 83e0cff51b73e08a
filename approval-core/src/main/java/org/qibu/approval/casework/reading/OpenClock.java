package org.qibu.approval.casework.reading;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.qibu.approval.casework.IssueActs;
import org.qibu.approval.casework.Submission;
import org.qibu.approval.casework.branch.Branch;
import org.qibu.approval.casework.branch.CaseState;
import org.qibu.approval.casework.branch.Correction;
import org.qibu.approval.casework.branch.Intake;
import org.qibu.approval.casework.fact.Outcome;
import org.qibu.approval.limit.ExtensionRule;
import org.qibu.approval.limit.LegalClock;
import org.qibu.approval.limit.LegalLimit;
import org.qibu.approval.limit.SilenceRule;
import org.qibu.approval.limit.TimeLimit;
import org.qibu.approval.matter.MatterId;

/**
 * A clock of a matter that runs and has not been stopped: what a new holiday notice may move.
 *
 * @param matter whose it is
 * @param kind which of the matter's clocks
 * @param clock the clock
 */
public record OpenClock(MatterId matter, Kind kind, LegalClock clock) {
    /** Which clock of a matter. */
    public enum Kind {
        /** Five working days to accept or to tell what is lacking. */
        TELL("受理或告知"),
        /** The days after which silence on a complete supply counts as acceptance, where the place has that rule. */
        SILENCE("补正收齐后视为受理"),
        /** The limit of the law. */
        STATUTORY("法定期限"),
        /** The promised limit. */
        PROMISED("承诺期限"),
        /** Ten working days to hand out what was granted. */
        ISSUE("颁发送达");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** The Chinese words. */
        public String text() {
            return text;
        }
    }

    /** Every open clock of a submission. */
    public static ImmutableList<OpenClock> of(Submission submission) {
        return submission.branches().values().stream().flatMap(OpenClock::of).collect(toImmutableList());
    }

    private static Stream<OpenClock> of(Branch branch) {
        MatterId matter = branch.terms().matter();
        return Stream.of(
                        telling(branch).map(clock -> new OpenClock(matter, Kind.TELL, clock)),
                        silence(branch).map(clock -> new OpenClock(matter, Kind.SILENCE, clock)),
                        branch.clocks().map(pair -> new OpenClock(matter, Kind.STATUTORY, pair.statutory())),
                        branch.clocks().map(pair -> new OpenClock(matter, Kind.PROMISED, pair.promised())),
                        issuing(branch).map(clock -> new OpenClock(matter, Kind.ISSUE, clock)))
                .flatMap(Optional::stream)
                .filter(open -> open.clock.stopped().isEmpty());
    }

    static Optional<LegalClock> telling(Branch branch) {
        if (branch.state().phase() != CaseState.Phase.INTAKE || branch.state() == CaseState.CORRECTING) {
            return Optional.empty();
        }
        var rule = SilenceRule.ART_32.limit();
        return branch.intake()
                .correction()
                .map(Correction::completedOn)
                .map(supplied -> supplied.map(day -> LegalClock.of(rule, day)))
                .orElseGet(() -> Optional.of(LegalClock.of(rule, branch.intake().receivedOn())));
    }

    static Optional<LegalClock> issuing(Branch branch) {
        return branch.conclusion()
                .decision()
                .filter(decision -> decision.outcome() == Outcome.GRANT)
                .map(decision -> LegalClock.of(IssueActs.WITHIN, decision.on()))
                .map(clock ->
                        branch.conclusion().endedOn().map(clock::stoppedOn).orElse(clock));
    }

    /** Before a correction notice the law's own five days are that of {@link Kind#TELL}. */
    private static Optional<LegalClock> silence(Branch branch) {
        if (telling(branch).isEmpty()) {
            return Optional.empty();
        }
        Intake intake = branch.intake();
        Optional<LocalDate> supplied = intake.correction().flatMap(Correction::completedOn);
        return supplied.flatMap(day ->
                intake.rules().silenceAfterSupply().map(within -> LegalClock.of(silence(intake, within), day)));
    }

    private static LegalLimit silence(Intake intake, TimeLimit within) {
        LegalLimit law = SilenceRule.ART_32.limit();
        return new LegalLimit(
                law.id(), law.act(), within, law.basis(), intake.rules().provenance(), ExtensionRule.NONE);
    }
}
