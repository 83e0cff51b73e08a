package org.qibu.approval.store;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.qibu.approval.canon.Canonical;
import org.qibu.approval.canon.Codecs;
import org.qibu.approval.canon.Json;
import org.qibu.approval.canon.NotCanonicalException;
import org.qibu.approval.canon.Tags;

/**
 * Writes the facts of one sealed type down: each choice under its literal, in the newest schema; older schemas are read
 * through their upcasters.
 *
 * @param <E> the sealed type
 */
public final class FactKind<E> implements StreamKind<E> {
    private final String name;
    private final Function<E, FactStamp> stamp;
    private final ImmutableMap<String, FactType<? extends E>> byLiteral;
    private final ImmutableMap<Class<?>, FactType<? extends E>> byClass;

    private FactKind(Builder<E> built) {
        this.name = built.name;
        this.stamp = built.stamp;
        this.byLiteral = built.types.buildOrThrow();
        this.byClass = Maps.uniqueIndex(byLiteral.values(), FactType::type);
        ImmutableSet<Class<?>> leaves = leaves(built.sealed).collect(ImmutableSet.toImmutableSet());
        checkArgument(leaves.equals(byClass.keySet()), "not exactly the facts of %s: %s", name, byLiteral.keySet());
    }

    /** Begins the kind whose streams have this name and whose facts are the choices of this sealed type. */
    public static <E> Builder<E> named(String name, Class<E> sealed, Tags tags, Function<E, FactStamp> stamp) {
        return new Builder<>(name, sealed, new Codecs(tags), stamp);
    }

    @Override
    public String name() {
        return name;
    }

    /** The literal of every type with its newest schema, in the order in which they were told. */
    public ImmutableMap<String, Integer> newest() {
        return ImmutableMap.copyOf(Maps.transformValues(byLiteral, FactType::schemaVersion));
    }

    /** The literal of every type with the type itself, in the order in which they were told. */
    public ImmutableMap<String, Class<? extends E>> types() {
        return ImmutableMap.copyOf(Maps.transformValues(byLiteral, FactType::type));
    }

    @Override
    public Encoded encode(E event) {
        return Optional.ofNullable(byClass.get(event.getClass())).orElseThrow().encode(event);
    }

    @Override
    public E decode(Encoded encoded) {
        FactType<? extends E> type = Optional.ofNullable(byLiteral.get(encoded.type()))
                .orElseThrow(() -> new UnreadableFactException("unknown type of fact: " + encoded.type()));
        try {
            return type.decode(encoded.schemaVersion(), Canonical.read(encoded.body()));
        } catch (NotCanonicalException damaged) {
            throw new UnreadableFactException(encoded.type() + ": " + damaged.getMessage(), damaged);
        }
    }

    @Override
    public FactStamp stamp(E event) {
        return stamp.apply(event);
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(FactKind::leaves)
                : Stream.of(type);
    }

    /**
     * Takes the types of a kind.
     *
     * @param <E> the sealed type
     */
    public static final class Builder<E> {
        private final String name;
        private final Class<E> sealed;
        private final Codecs codecs;
        private final Function<E, FactStamp> stamp;
        private final ImmutableMap.Builder<String, FactType<? extends E>> types = ImmutableMap.builder();

        private Builder(String name, Class<E> sealed, Codecs codecs, Function<E, FactStamp> stamp) {
            this.name = name;
            this.sealed = sealed;
            this.codecs = codecs;
            this.stamp = stamp;
        }

        /** A type of fact under its literal, in its first schema. */
        public Builder<E> type(String literal, Class<? extends E> type) {
            return type(literal, type, ImmutableList.of());
        }

        /**
         * A type of fact under its literal.
         *
         * @param upcasters from each older schema to the next, beginning with schema 1
         */
        public Builder<E> type(String literal, Class<? extends E> type, ImmutableList<UnaryOperator<Json>> upcasters) {
            types.put(name + "." + literal, FactType.of(name + "." + literal, type, codecs, upcasters));
            return this;
        }

        /**
         * The kind.
         *
         * @throws IllegalArgumentException if a choice of the sealed type has no literal
         */
        public FactKind<E> build() {
            return new FactKind<>(this);
        }
    }
}
