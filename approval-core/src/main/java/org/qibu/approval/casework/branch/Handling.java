package org.qibu.approval.casework.branch;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import org.qibu.approval.casework.fact.FactNumber;
import org.qibu.approval.limit.GrantedExtension;
import org.qibu.approval.matter.DepartmentId;

/**
 * What happens to a case between acceptance and decision.
 *
 * @param handler the post that handles it
 * @param opinions the consulted departments
 * @param exclusions the days told not to count
 * @param extensions what was granted
 */
public record Handling(
        Optional<String> handler,
        ImmutableMap<DepartmentId, Opinion> opinions,
        ImmutableList<ToldExclusion> exclusions,
        ImmutableList<GrantedExtension> extensions) {
    static final Handling NONE =
            new Handling(Optional.empty(), ImmutableMap.of(), ImmutableList.of(), ImmutableList.of());

    /** The exclusions that go on. */
    public ImmutableList<ToldExclusion> openExclusions() {
        return exclusions.stream().filter(ToldExclusion::isOpen).collect(toImmutableList());
    }

    /** A department's opinion; empty if it was not asked. */
    public Optional<Opinion> opinion(DepartmentId department) {
        return Optional.ofNullable(opinions.get(department));
    }

    /** The exclusion told by this fact. */
    public Optional<ToldExclusion> exclusion(FactNumber fact) {
        return exclusions.stream().filter(told -> told.fact().equals(fact)).findFirst();
    }

    Handling handledBy(String post) {
        return new Handling(Optional.of(post), opinions, exclusions, extensions);
    }

    Handling with(Opinion opinion) {
        return new Handling(handler, Copies.with(opinions, opinion.department(), opinion), exclusions, extensions);
    }

    Handling with(ToldExclusion told) {
        return new Handling(handler, opinions, Copies.with(exclusions, told), extensions);
    }

    Handling ended(FactNumber fact, LocalDate on) {
        return new Handling(
                handler,
                opinions,
                Copies.change(exclusions, told -> told.fact().equals(fact), told -> told.endedOn(on)),
                extensions);
    }

    Handling with(GrantedExtension extension) {
        return new Handling(handler, opinions, exclusions, Copies.with(extensions, extension));
    }
}
