package org.qibu.approval.yaml;

import java.util.Optional;
import java.util.function.Function;

/**
 * What was read under a key, or nothing where it was missing or wrong and has been complained of.
 *
 * @param <T> what is read
 */
public record Field<T>(Optional<T> value) {
    /** A field that was read. */
    public static <T> Field<T> of(T value) {
        return new Field<>(Optional.of(value));
    }

    /** A field that has been complained of. */
    public static <T> Field<T> broken() {
        return new Field<>(Optional.empty());
    }

    /** The value; ask only inside {@link Fields#build}, which builds nothing from broken fields. */
    public T get() {
        return value.orElseThrow();
    }

    /** The field with its value turned into another. */
    public <R> Field<R> map(Function<? super T, ? extends R> turn) {
        return new Field<>(value.map(turn));
    }
}
