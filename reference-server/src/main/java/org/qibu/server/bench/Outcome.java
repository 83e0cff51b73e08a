package org.qibu.server.bench;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.function.Function;
import org.qibu.approval.law.Finding;

/**
 * What an act at a desk came to: it is done and durable, or it is refused for every one of these findings and nothing was
 * written.
 *
 * @param <T> what is handed back when it is done
 */
public sealed interface Outcome<T> {
    /** It is done. */
    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    /** It is refused. */
    static <T> Outcome<T> refused(Iterable<Finding> findings) {
        return new Refused<>(ImmutableList.copyOf(findings));
    }

    /** Tells done from refused by what to do with each. */
    <R> R fold(Function<T, R> onDone, Function<ImmutableList<Finding>, R> onRefused);

    /** The findings; empty when it is done. */
    default ImmutableList<Finding> findings() {
        return fold(done -> ImmutableList.of(), findings -> findings);
    }

    /** Goes on with what was done. */
    default <R> Outcome<R> map(Function<T, R> then) {
        return fold(done -> done(then.apply(done)), Outcome::refused);
    }

    /**
     * What was done, where it cannot have been refused.
     *
     * @throws IllegalStateException if it was
     */
    default T orThrow() {
        return fold(done -> done, findings -> {
            throw new IllegalStateException("refused: " + findings);
        });
    }

    /** Done and durable. */
    record Done<T>(T value) implements Outcome<T> {
        @Override
        public <R> R fold(Function<T, R> onDone, Function<ImmutableList<Finding>, R> onRefused) {
            return onDone.apply(value);
        }
    }

    /** Refused; nothing was written. */
    record Refused<T>(ImmutableList<Finding> all) implements Outcome<T> {
        public Refused {
            checkArgument(!all.isEmpty(), "refused for no reason");
        }

        @Override
        public <R> R fold(Function<T, R> onDone, Function<ImmutableList<Finding>, R> onRefused) {
            return onRefused.apply(all);
        }
    }
}
