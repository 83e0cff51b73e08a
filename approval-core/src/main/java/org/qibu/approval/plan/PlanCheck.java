package org.qibu.approval.plan;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.qibu.approval.law.Finding;
import org.qibu.approval.matter.Regime;

/**
 * A regime checked before it is used: everything that would make a plan impossible, a join never close or a limit
 * meaningless.
 *
 * @param errors what forbids to use it; {@code where} is the id it concerns
 * @param warnings what to look at
 */
public record PlanCheck(ImmutableList<Finding> errors, ImmutableList<Finding> warnings) {
    /** Checks a regime; every finding at once. */
    public static PlanCheck of(Regime regime) {
        ReferenceCheck references = new ReferenceCheck(regime);
        GraphCheck graph = new GraphCheck(regime);
        LimitCheck limits = new LimitCheck(regime);
        JoinCheck joins = new JoinCheck(regime);
        return new PlanCheck(
                Stream.of(references.errors(), graph.errors(), limits.errors(), joins.errors())
                        .flatMap(each -> each)
                        .collect(toImmutableList()),
                Stream.concat(references.warnings(), limits.warnings()).collect(toImmutableList()));
    }

    /** Tells whether the regime can be used. */
    public boolean isSound() {
        return errors.isEmpty();
    }
}
