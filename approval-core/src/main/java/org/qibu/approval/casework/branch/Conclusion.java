package org.qibu.approval.casework.branch;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A case from the draft of its decision to its end.
 *
 * @param draft the proposal; empty again once sent back
 * @param decision the signed decision
 * @param result what is issued
 * @param issuedOn the day it was issued or served
 * @param endedOn the day it first ended in any way; a later revocation does not move it
 */
public record Conclusion(
        Optional<Draft> draft,
        Optional<Decision> decision,
        Optional<Result> result,
        Optional<LocalDate> issuedOn,
        Optional<LocalDate> endedOn) {
    static final Conclusion NONE =
            new Conclusion(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    Conclusion with(Draft proposed) {
        return new Conclusion(Optional.of(proposed), decision, result, issuedOn, endedOn);
    }

    Conclusion sentBack() {
        return new Conclusion(Optional.empty(), decision, result, issuedOn, endedOn);
    }

    Conclusion with(Decision signed) {
        return new Conclusion(draft, Optional.of(signed), result, issuedOn, endedOn);
    }

    Conclusion with(Result made) {
        return new Conclusion(draft, decision, Optional.of(made), issuedOn, endedOn);
    }

    Conclusion issued(LocalDate on) {
        return new Conclusion(draft, decision, result, Optional.of(on), Optional.of(on));
    }

    Conclusion ended(LocalDate on) {
        return new Conclusion(draft, decision, result, issuedOn, endedOn.or(() -> Optional.of(on)));
    }
}
