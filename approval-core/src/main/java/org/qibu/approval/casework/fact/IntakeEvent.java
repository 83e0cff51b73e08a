package org.qibu.approval.casework.fact;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.qibu.approval.matter.MatterId;

/** A fact between the arrival of an application and its acceptance. */
public sealed interface IntakeEvent extends CaseEvent {
    /**
     * Errors that could be corrected on the spot were corrected (当场更正).
     *
     * @param what what was corrected
     * @param materials the files that take the place of earlier ones
     */
    record CorrectedOnTheSpot(Stamp stamp, MatterId matter, String what, ImmutableList<SubmittedMaterial> materials)
            implements IntakeEvent {
        @Override
        public ImmutableList<SubmittedMaterial> handedIn() {
            return materials;
        }

        @Override
        public <R> R fold(CaseFold<R> fold) {
            return fold.on(this);
        }
    }

    /**
     * Everything to be corrected was told at once (一次性告知补正); silence no longer means acceptance.
     *
     * @param number the notice
     * @param items everything that is asked
     */
    record CorrectionNotified(Stamp stamp, MatterId matter, DocumentNumber number, ImmutableList<CorrectionItem> items)
            implements IntakeEvent {
        @Override
        public <R> R fold(CaseFold<R> fold) {
            return fold.on(this);
        }
    }

    /**
     * Something asked was supplied (补正).
     *
     * @param subjects the items it answers
     * @param materials the files supplied
     */
    record CorrectionSupplied(
            Stamp stamp, MatterId matter, ImmutableSet<String> subjects, ImmutableList<SubmittedMaterial> materials)
            implements IntakeEvent {
        @Override
        public ImmutableList<SubmittedMaterial> handedIn() {
            return materials;
        }

        @Override
        public <R> R fold(CaseFold<R> fold) {
            return fold.on(this);
        }
    }

    /**
     * What was supplied does not answer what was asked; nothing new is asked.
     *
     * @param number the notice
     * @param items the asked items that are still lacking, and why
     */
    record CorrectionStillLacking(
            Stamp stamp, MatterId matter, DocumentNumber number, ImmutableList<CorrectionItem> items)
            implements IntakeEvent {
        @Override
        public <R> R fold(CaseFold<R> fold) {
            return fold.on(this);
        }
    }

    /** The last thing asked was supplied: acceptance is now a duty (补正结束). */
    record CorrectionCompleted(Stamp stamp, MatterId matter) implements IntakeEvent {
        @Override
        public <R> R fold(CaseFold<R> fold) {
            return fold.on(this);
        }
    }

    /**
     * The implementing body, or the window under a published delegation, accepted (受理).
     *
     * @param number the written receipt of acceptance
     * @param lastDays the last days as told
     * @param footing what they rest on
     */
    record Accepted(Stamp stamp, MatterId matter, DocumentNumber number, LastDays lastDays, Footing footing)
            implements IntakeEvent {
        @Override
        public <R> R fold(CaseFold<R> fold) {
            return fold.on(this);
        }
    }

    /**
     * Nothing was told in time, so that the application counts as accepted from the day it was received (视为受理).
     *
     * @param effectiveOn the day of receipt, from which the limits run
     * @param lastDays the last days
     * @param footing what they rest on
     */
    record DeemedAccepted(Stamp stamp, MatterId matter, LocalDate effectiveOn, LastDays lastDays, Footing footing)
            implements IntakeEvent {
        @Override
        public <R> R fold(CaseFold<R> fold) {
            return fold.on(this);
        }
    }

    /**
     * No permit is needed for this (不受理).
     *
     * @param number the written notice
     * @param reason why none is needed
     */
    record NotRequired(Stamp stamp, MatterId matter, DocumentNumber number, String reason) implements IntakeEvent {
        @Override
        public <R> R fold(CaseFold<R> fold) {
            return fold.on(this);
        }
    }

    /**
     * Acceptance was refused (不予受理), which is a decision.
     *
     * @param number the written decision
     * @param ground why
     * @param reason the reasons as told
     * @param applyTo where to apply instead; blank where the ground is not one of power
     */
    record AcceptanceRefused(
            Stamp stamp, MatterId matter, DocumentNumber number, RefusalGround ground, String reason, String applyTo)
            implements IntakeEvent {
        @Override
        public <R> R fold(CaseFold<R> fold) {
            return fold.on(this);
        }
    }

    /**
     * The applicant took back the application before it was accepted (撤件).
     *
     * @param reason as the applicant gave it
     */
    record ApplicationWithdrawn(Stamp stamp, MatterId matter, String reason) implements IntakeEvent {
        @Override
        public <R> R fold(CaseFold<R> fold) {
            return fold.on(this);
        }
    }
}
