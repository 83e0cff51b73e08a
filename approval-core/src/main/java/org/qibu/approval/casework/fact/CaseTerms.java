package org.qibu.approval.casework.fact;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.Set;
import org.qibu.approval.limit.ClockStart;
import org.qibu.approval.limit.LegalLimit;
import org.qibu.approval.limit.TimeLimit;
import org.qibu.approval.matter.DepartmentId;
import org.qibu.approval.matter.Matter;
import org.qibu.approval.matter.MatterId;

/**
 * The terms a matter is handled on, by value: a case stays under the rules it was filed by, whatever a pack says later.
 *
 * @param matter the matter
 * @param name its name
 * @param department who handles and decides it
 * @param consulted whose opinions the decision joins
 * @param after the matters that must be granted first
 * @param statutory the limit of law
 * @param startsFrom the event from which that limit runs
 * @param promised the limit promised
 * @param counts whether its days count in the project's time of approval (审批用时)
 * @param delegation the published delegation under which the window may accept it; empty without one
 */
public record CaseTerms(
        MatterId matter,
        String name,
        DepartmentId department,
        ImmutableList<Asked> consulted,
        ImmutableSet<MatterId> after,
        LegalLimit statutory,
        ClockStart startsFrom,
        TimeLimit promised,
        boolean counts,
        Optional<String> delegation) {
    /**
     * Throws {@link IllegalArgumentException} if the matter has no name, comes after itself, or consults a department
     * twice.
     */
    public CaseTerms {
        checkArgument(!name.isBlank(), "matter %s has no name", matter);
        checkArgument(!after.contains(matter), "%s comes after itself", matter);
        var departments = consulted.stream().map(Asked::department).collect(toImmutableSet());
        checkArgument(departments.size() == consulted.size(), "%s consults a department twice", matter);
    }

    /** The terms of a matter as its pack has them, every prerequisite included. */
    public static CaseTerms of(Matter matter) {
        return of(matter, matter.after());
    }

    /**
     * The terms of a matter in a project: it waits only for those prerequisites that the project needs.
     *
     * @param required the matters on the project's checklist
     */
    public static CaseTerms of(Matter matter, Set<MatterId> required) {
        return new CaseTerms(
                matter.id(),
                matter.name(),
                matter.department(),
                matter.consultations().stream()
                        .map(asked -> new Asked(asked.department(), asked.opinion(), asked.within()))
                        .collect(toImmutableList()),
                matter.after().stream().filter(required::contains).collect(toImmutableSet()),
                matter.statutory(),
                matter.startsFrom(),
                matter.promised(),
                matter.counts(),
                matter.delegation());
    }

    /**
     * A department whose opinion is joined.
     *
     * @param department who
     * @param opinion what is asked of it
     * @param within how long it has; never a pause of the statutory clock
     */
    public record Asked(DepartmentId department, String opinion, TimeLimit within) {}
}
