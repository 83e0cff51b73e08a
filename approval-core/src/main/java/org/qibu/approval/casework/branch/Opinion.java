package org.qibu.approval.casework.branch;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.qibu.approval.casework.fact.ToldDay;
import org.qibu.approval.casework.fact.Verdict;
import org.qibu.approval.limit.TimeLimit;
import org.qibu.approval.matter.DepartmentId;
import org.qibu.approval.matter.MaterialId;

/**
 * How a consulted department's opinion stands.
 *
 * @param department whose it is
 * @param asked what it is asked
 * @param within how long it has
 * @param requestedOn the day it was asked, or asked again
 * @param due the last day for it
 * @param verdict what it said; empty while open
 * @param opinion its words, the last ones even while it is open again
 * @param inputs the materials it rests on; empty means all
 * @param givenOn the day it spoke
 */
public record Opinion(
        DepartmentId department,
        String asked,
        TimeLimit within,
        LocalDate requestedOn,
        ToldDay due,
        Optional<Verdict> verdict,
        String opinion,
        ImmutableSet<MaterialId> inputs,
        Optional<LocalDate> givenOn) {
    static Opinion requested(DepartmentId department, String asked, TimeLimit within, LocalDate on, ToldDay due) {
        return new Opinion(
                department, asked, within, on, due, Optional.empty(), "", ImmutableSet.of(), Optional.empty());
    }

    /** Tells whether it has not spoken since it was last asked. */
    public boolean isOpen() {
        return verdict.isEmpty();
    }

    /** Tells whether it agrees; only then may the decision be joined. */
    public boolean agrees() {
        return verdict.filter(said -> said == Verdict.AGREE).isPresent();
    }

    /** Reads as Chinese: open, agreed or returned. */
    public String standing() {
        return verdict.map(Verdict::text).orElse("未答复");
    }

    /** Tells whether it rests on any of these; without named inputs it rests on all. */
    public boolean restsOn(ImmutableSet<MaterialId> changed) {
        return inputs.isEmpty() || inputs.stream().anyMatch(changed::contains);
    }

    Opinion given(Verdict said, String words, ImmutableSet<MaterialId> seen, LocalDate on) {
        return new Opinion(
                department, asked, within, requestedOn, due, Optional.of(said), words, seen, Optional.of(on));
    }

    Opinion reopened(LocalDate on, ToldDay dueAgain) {
        return new Opinion(
                department, asked, within, on, dueAgain, Optional.empty(), opinion, inputs, Optional.empty());
    }
}
