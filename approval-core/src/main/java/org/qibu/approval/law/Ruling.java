package org.qibu.approval.law;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.function.Function;

/**
 * What an act returns: the facts it makes, or <em>all</em> findings that forbid it (一次性告知).
 *
 * @param <E> the type of fact
 */
public sealed interface Ruling<E> {
    /** The act is lawful and makes this one fact. */
    static <E> Ruling<E> fact(E fact) {
        return new Facts<>(ImmutableList.of(fact));
    }

    /** The act is lawful and makes these facts, in this order. */
    static <E> Ruling<E> facts(Iterable<? extends E> facts) {
        return new Facts<>(ImmutableList.copyOf(facts));
    }

    /** The act is not lawful, for every one of these findings. */
    static <E> Ruling<E> findings(Iterable<Finding> findings) {
        return new Findings<>(ImmutableList.copyOf(findings));
    }

    /** Tells the act's facts from its findings by what to do with each. */
    <R> R fold(Function<ImmutableList<E>, R> onFacts, Function<ImmutableList<Finding>, R> onFindings);

    /** The findings; empty when the act is lawful. */
    default ImmutableList<Finding> findings() {
        return fold(facts -> ImmutableList.of(), findings -> findings);
    }

    /** Tells whether the act is lawful. */
    default boolean isLawful() {
        return findings().isEmpty();
    }

    /**
     * The facts of a lawful act.
     *
     * @throws IllegalStateException if the act is not lawful; ask {@link #isLawful} or {@link #fold} first
     */
    default ImmutableList<E> orThrow() {
        return fold(facts -> facts, findings -> {
            throw new IllegalStateException("not lawful: " + findings);
        });
    }

    /** The facts of a lawful act. */
    record Facts<E>(ImmutableList<E> all) implements Ruling<E> {
        /** Throws {@link IllegalArgumentException} if there is no fact. */
        public Facts {
            checkArgument(!all.isEmpty(), "a lawful act makes at least one fact");
        }

        @Override
        public <R> R fold(Function<ImmutableList<E>, R> onFacts, Function<ImmutableList<Finding>, R> onFindings) {
            return onFacts.apply(all);
        }
    }

    /** Why an act is not lawful. */
    record Findings<E>(ImmutableList<Finding> all) implements Ruling<E> {
        /** Throws {@link IllegalArgumentException} if there is no finding. */
        public Findings {
            checkArgument(!all.isEmpty(), "an unlawful act has at least one finding");
        }

        @Override
        public <R> R fold(Function<ImmutableList<E>, R> onFacts, Function<ImmutableList<Finding>, R> onFindings) {
            return onFindings.apply(all);
        }
    }
}
