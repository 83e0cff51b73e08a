package org.qibu.approval.canon;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Ordering;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Codecs of collections. A set keeps its order of insertion; a map is an object and so is sorted by name. */
final class Containers {
    private Containers() {}

    static <T> Codec<ImmutableSet<T>> set(Codec<T> codec) {
        return distinct(codec, ImmutableSet::copyOf);
    }

    @SuppressWarnings("unchecked") // the elements of a sorted set in natural order are comparable
    static <T> Codec<ImmutableSortedSet<T>> sortedSet(Codec<T> codec) {
        return distinct(codec, list -> ImmutableSortedSet.copyOf((Ordering<T>) Ordering.natural(), list));
    }

    static <K, V> Codec<ImmutableMap<K, V>> map(Codec<K> keys, Codec<V> values) {
        return Codec.of(map -> write(map, keys, values), json -> read(json, keys, values));
    }

    @SuppressWarnings("unchecked") // the keys of a sorted map in natural order are comparable
    static <K, V> Codec<ImmutableSortedMap<K, V>> sortedMap(Codec<K> keys, Codec<V> values) {
        return Codec.of(
                map -> write(map, keys, values),
                json -> ImmutableSortedMap.copyOf(read(json, keys, values), (Ordering<K>) Ordering.natural()));
    }

    private static <T, S extends ImmutableSet<T>> Codec<S> distinct(Codec<T> codec, Function<ImmutableList<T>, S> of) {
        Codec<ImmutableList<T>> list = Codec.list(codec);
        return Codec.of(set -> list.write(set.asList()).orElseThrow(), json -> {
            ImmutableList<T> items = list.read(Optional.of(json));
            S set = of.apply(items);
            if (set.size() != items.size()) {
                throw new NotCanonicalException("an element twice");
            }
            return set;
        });
    }

    private static <K, V> Json write(Map<K, V> map, Codec<K> keys, Codec<V> values) {
        return new Json.Fields(map.entrySet().stream()
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        String::compareTo,
                        entry -> keys.write(entry.getKey()).orElseThrow().text(),
                        entry -> values.write(entry.getValue()).orElseThrow())));
    }

    private static <K, V> ImmutableMap<K, V> read(Json json, Codec<K> keys, Codec<V> values) {
        return json.fields().entrySet().stream()
                .collect(ImmutableMap.toImmutableMap(
                        field -> keys.read(Optional.of(new Json.Text(field.getKey()))),
                        field -> values.read(Optional.of(field.getValue()))));
    }
}
