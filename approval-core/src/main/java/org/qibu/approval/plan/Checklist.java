package org.qibu.approval.plan;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.qibu.approval.matter.Matter;
import org.qibu.approval.matter.MatterId;
import org.qibu.approval.matter.Regime;
import org.qibu.approval.trait.Traits;

/**
 * A project's checklist of permits (许可清单): every matter of the regime, required or not, each with its reason.
 *
 * @param lines in the order of the regime
 */
public record Checklist(Traits traits, ImmutableList<ChecklistLine> lines) {
    /**
     * Judges every matter of a regime by a project's traits.
     *
     * @throws org.qibu.approval.trait.UnknownTraitException if a rule asks for a trait that was not answered
     */
    public static Checklist of(Regime regime, Traits traits) {
        return new Checklist(
                traits,
                regime.matters().stream()
                        .map(matter -> new ChecklistLine(matter, Verdict.of(matter.rule(), traits)))
                        .collect(toImmutableList()));
    }

    /** The matters the project has to do. */
    public ImmutableList<Matter> required() {
        return lines.stream()
                .filter(line -> line.verdict().isRequired())
                .map(ChecklistLine::matter)
                .collect(toImmutableList());
    }

    /** The lines of what it need not do, with the reasons. */
    public ImmutableList<ChecklistLine> notRequired() {
        return lines.stream().filter(line -> !line.verdict().isRequired()).collect(toImmutableList());
    }

    /** The line of a matter. */
    public Optional<ChecklistLine> line(MatterId matter) {
        return lines.stream().filter(line -> line.matter().id().equals(matter)).findFirst();
    }

    /** What changes when this checklist gives way to another of the same regime. */
    public ChecklistDiff to(Checklist other) {
        return ChecklistDiff.between(this, other);
    }
}
