package org.qibu.approval.canon;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes values of one type as canonical JSON and reads them back equal.
 *
 * @param <T> the type of value
 */
public interface Codec<T> {
    /** The JSON of a value; empty where there is nothing to write. */
    Optional<Json> write(T value);

    /**
     * The value of what was written.
     *
     * @throws NotCanonicalException if this codec does not write such JSON
     */
    T read(Optional<Json> json);

    /** A codec of values that are always there. */
    static <T> Codec<T> of(Function<T, Json> write, Function<Json, T> read) {
        return new Codec<>() {
            @Override
            public Optional<Json> write(T value) {
                return Optional.of(write.apply(value));
            }

            @Override
            public T read(Optional<Json> json) {
                return read.apply(json.orElseThrow(() -> new NotCanonicalException("a field is missing")));
            }
        };
    }

    /** A codec of values that have one text, which reads back as the same value; another text for it is refused. */
    static <T> Codec<T> text(Function<T, String> write, Function<String, T> read) {
        return of(value -> new Json.Text(write.apply(value)), json -> exactly(json.text(), write, read));
    }

    private static <T> T exactly(String text, Function<T, String> write, Function<String, T> read) {
        try {
            T value = read.apply(text);
            if (write.apply(value).equals(text)) {
                return value;
            }
        } catch (IllegalArgumentException | DateTimeException refused) {
            throw new NotCanonicalException("refused: " + text, refused);
        }
        throw new NotCanonicalException("not the one text of its value: " + text);
    }

    /** What may be absent; absent is not written at all. */
    static <T> Codec<Optional<T>> optional(Codec<T> codec) {
        return new Codec<>() {
            @Override
            public Optional<Json> write(Optional<T> value) {
                return value.flatMap(codec::write);
            }

            @Override
            public Optional<T> read(Optional<Json> json) {
                return json.map(present -> codec.read(Optional.of(present)));
            }
        };
    }

    /** Values in their order. */
    static <T> Codec<ImmutableList<T>> list(Codec<T> codec) {
        return of(
                list -> new Json.Items(list.stream()
                        .map(item -> codec.write(item).orElseThrow())
                        .collect(ImmutableList.toImmutableList())),
                json -> json.items().stream()
                        .map(item -> codec.read(Optional.of(item)))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** Values by a key that has a text; the order of the keys is not kept, they are written sorted. */
    static <T> Codec<ImmutableSortedMap<String, T>> byName(Codec<T> codec) {
        return of(
                map -> new Json.Fields(map.entrySet().stream()
                        .collect(ImmutableSortedMap.toImmutableSortedMap(
                                String::compareTo,
                                field -> field.getKey(),
                                field -> codec.write(field.getValue()).orElseThrow()))),
                json -> json.fields().entrySet().stream()
                        .collect(ImmutableSortedMap.toImmutableSortedMap(
                                String::compareTo,
                                field -> field.getKey(),
                                field -> codec.read(Optional.of(field.getValue())))));
    }
}
