package org.qibu.approval.canon;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableBiMap;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;

/**
 * The literals that stand for the choices of sealed types in stored bodies. They are written down here and never
 * derived from class names, so that a class can be renamed without touching what is stored.
 */
public record Tags(ImmutableMap<Class<?>, ImmutableBiMap<String, Class<?>>> byType) {
    /** No sealed types. */
    public static final Tags NONE = new Tags(ImmutableMap.of());

    /**
     * The same with the choices of one more sealed type.
     *
     * @throws IllegalArgumentException if a choice is left out or is none of the type's
     */
    public <T> Tags with(Class<T> sealed, ImmutableMap<String, Class<? extends T>> choices) {
        ImmutableBiMap<String, Class<?>> literals = ImmutableBiMap.copyOf(choices);
        checkArgument(
                sealed.isSealed()
                        && literals.values()
                                .equals(ImmutableBiMap.copyOf(permitted(sealed)).values()),
                "not exactly the choices of %s: %s",
                sealed.getSimpleName(),
                choices.keySet());
        return new Tags(ImmutableMap.<Class<?>, ImmutableBiMap<String, Class<?>>>builder()
                .putAll(byType)
                .put(sealed, literals)
                .buildOrThrow());
    }

    private static ImmutableMap<String, Class<?>> permitted(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .collect(ImmutableMap.toImmutableMap(Class::getName, choice -> choice));
    }
}
