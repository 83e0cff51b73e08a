package org.qibu.approval.casework.branch;

import java.util.Optional;
import org.qibu.approval.casework.fact.Actor;
import org.qibu.approval.casework.fact.Outcome;

/**
 * A proposed decision on its way to the signature.
 *
 * @param outcome what is proposed
 * @param reasons why
 * @param drafter who handled it
 * @param reviewer who reviewed it
 */
public record Draft(Outcome outcome, String reasons, Actor drafter, Optional<Actor> reviewer) {
    Draft reviewedBy(Actor actor) {
        return new Draft(outcome, reasons, drafter, Optional.of(actor));
    }
}
