package org.qibu.approval.casework.branch;

import java.time.LocalDate;
import java.util.Optional;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.casework.fact.IntakeRules;
import org.qibu.approval.limit.ClockStart;
import org.qibu.approval.limit.SilenceRule;
import org.qibu.approval.limit.SilenceRule.Silence;

/**
 * A case from its arrival to its acceptance.
 *
 * @param receivedOn the day the application arrived
 * @param rules what the place decided where the law leaves it open
 * @param correction the one correction notice
 * @param acceptedOn the day from which it counts as accepted
 * @param deemed whether it was accepted by silence
 */
public record Intake(
        LocalDate receivedOn,
        IntakeRules rules,
        Optional<Correction> correction,
        Optional<LocalDate> acceptedOn,
        boolean deemed) {
    static Intake received(LocalDate on, IntakeRules rules) {
        return new Intake(on, rules, Optional.empty(), Optional.empty(), false);
    }

    /** The day on which the application was complete as far as anything was asked: of the last supply, or of arrival. */
    public LocalDate completeOn() {
        return correction.flatMap(Correction::completedOn).orElse(receivedOn);
    }

    /**
     * What silence comes to: within five working days of arrival nothing told is acceptance (第三十二条第一款第四项); after a
     * complete supply as the place's rules have it; while a correction is awaited nothing.
     */
    public Optional<Silence> silence(WorkdayCalendar calendar) {
        if (acceptedOn.isPresent()) {
            return Optional.empty();
        }
        if (correction.isEmpty()) {
            return Optional.of(SilenceRule.ART_32.of(receivedOn, calendar));
        }
        return correction
                .flatMap(Correction::completedOn)
                .flatMap(on -> rules.silenceAfterSupply().map(limit -> new Silence(on, limit.deadline(on, calendar))));
    }

    /** The day of the event from which the statutory limit would run if accepted on the given day. */
    public LocalDate clockStart(ClockStart from, LocalDate accepted) {
        return from == ClockStart.RECEIPT ? completeOn() : accepted;
    }

    Intake with(Correction changed) {
        return new Intake(receivedOn, rules, Optional.of(changed), acceptedOn, deemed);
    }

    Intake accepted(LocalDate on, boolean bySilence) {
        return new Intake(receivedOn, rules, correction, Optional.of(on), bySilence);
    }
}
