package org.qibu.approval.matter;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.qibu.approval.law.Provenance;
import org.qibu.approval.limit.ClockStart;
import org.qibu.approval.limit.LegalLimit;
import org.qibu.approval.limit.TimeLimit;

/**
 * One thing a project may have to do (审批事项): a permit, a filing, a review, a connection to a utility.
 *
 * @param milestone it marks the end of its stage (里程碑事项)
 * @param counts its days are part of the time of approval that is held against the cap (计入审批用时)
 * @param rule why it is required, and what lifts it
 * @param statutory the limit of law
 * @param startsFrom the event from which that limit runs
 * @param promise the limit promised
 * @param after the matters whose results it rests on (前置事项)
 * @param consultations whose opinions are joined
 * @param form the questions it asks
 * @param result what it produces, as a material of later matters
 * @param onSite a visit to the site is part of it
 * @param delegation the published delegation under which the window may accept it, if there is one
 */
public record Matter(
        MatterId id,
        String name,
        StageId stage,
        DepartmentId department,
        MatterKind kind,
        boolean milestone,
        boolean counts,
        MatterRule rule,
        LegalLimit statutory,
        ClockStart startsFrom,
        Promise promise,
        ImmutableSet<MatterId> after,
        ImmutableList<Consultation> consultations,
        ImmutableList<MaterialNeed> materials,
        ImmutableList<QuestionId> form,
        Optional<MaterialId> result,
        Visits visits,
        boolean onSite,
        Optional<String> delegation,
        Provenance provenance) {
    /** Throws {@link IllegalArgumentException} if the matter has no name. */
    public Matter {
        checkArgument(!name.isBlank(), "matter %s has no name", id);
    }

    /** The promised limit. */
    public TimeLimit promised() {
        return promise.limit();
    }

    /** The departments whose opinions are joined. */
    public ImmutableSet<DepartmentId> consulted() {
        return consultations.stream().map(Consultation::department).collect(toImmutableSet());
    }
}
