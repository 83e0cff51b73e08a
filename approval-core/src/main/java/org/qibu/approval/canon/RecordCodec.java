package org.qibu.approval.canon;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Sets;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Writes a record as an object of its components; a field that is missing or unknown is refused when reading. */
final class RecordCodec<T> implements Codec<T> {
    private record Component(Method accessor, Codec<Object> codec) {
        Optional<Json> write(Object value) {
            return codec.write(Reflection.call(() -> accessor.invoke(value)));
        }
    }

    private final Class<T> type;
    private final ImmutableMap<String, Component> components;
    private final Constructor<T> constructor;

    RecordCodec(Class<T> type, Codecs codecs) {
        this.type = type;
        this.components = Arrays.stream(type.getRecordComponents())
                .collect(ImmutableMap.toImmutableMap(RecordComponent::getName, one -> component(one, codecs)));
        this.constructor = constructor(type);
        constructor.setAccessible(true);
    }

    @Override
    public Optional<Json> write(T value) {
        return Optional.of(new Json.Fields(fields(value)));
    }

    /** Tells whether the record only gives a text or a number its type, as the id of a matter does. */
    boolean isWrapper() {
        RecordComponent[] all = type.getRecordComponents();
        return all.length == 1 && (all[0].getType() == String.class || all[0].getType() == int.class);
    }

    /** What is written of the one component of a wrapper. */
    Optional<Json> writeOnly(T value) {
        return only().write(value);
    }

    /** The wrapper of what was written of its one component. */
    T readOnly(Optional<Json> json) {
        return of(only().codec().read(json));
    }

    private Component only() {
        return components.values().iterator().next();
    }

    ImmutableSortedMap<String, Json> fields(Object value) {
        ImmutableSortedMap.Builder<String, Json> fields = ImmutableSortedMap.naturalOrder();
        components.forEach((name, component) -> component.write(value).ifPresent(written -> fields.put(name, written)));
        return fields.buildOrThrow();
    }

    @Override
    public T read(Optional<Json> json) {
        return read(json.orElseThrow(() -> new NotCanonicalException("missing: " + type.getSimpleName()))
                .fields());
    }

    T read(Map<String, Json> fields) {
        Object[] arguments = new Object[components.size()];
        int read = 0;
        int present = 0;
        for (Map.Entry<String, Component> component : components.entrySet()) {
            Optional<Json> field = Optional.ofNullable(fields.get(component.getKey()));
            arguments[read++] = component.getValue().codec().read(field);
            present += field.isPresent() ? 1 : 0;
        }
        if (present != fields.size()) {
            throw new NotCanonicalException("unknown in " + type.getSimpleName() + ": "
                    + Sets.difference(fields.keySet(), components.keySet()));
        }
        return of(arguments);
    }

    private T of(Object... components) {
        return type.cast(Reflection.call(() -> constructor.newInstance(components)));
    }

    @SuppressWarnings("unchecked") // an accessor's value is of the component's type
    private static Component component(RecordComponent component, Codecs codecs) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        return new Component(accessor, (Codec<Object>) codecs.of(component.getGenericType()));
    }

    private static <T> Constructor<T> constructor(Class<T> type) {
        Class<?>[] parameters = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(parameters);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
