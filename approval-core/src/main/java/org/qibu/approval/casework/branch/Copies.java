package org.qibu.approval.casework.branch;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Immutable collections with one thing more or one thing changed. */
final class Copies {
    private Copies() {}

    static <T> ImmutableList<T> with(ImmutableList<T> list, T more) {
        return ImmutableList.<T>builder().addAll(list).add(more).build();
    }

    static <T> ImmutableList<T> change(ImmutableList<T> list, Predicate<T> which, UnaryOperator<T> how) {
        return list.stream()
                .map(element -> which.test(element) ? how.apply(element) : element)
                .collect(toImmutableList());
    }

    static <K, V> ImmutableMap<K, V> with(ImmutableMap<K, V> map, K key, V value) {
        return ImmutableMap.<K, V>builder().putAll(map).put(key, value).buildKeepingLast();
    }
}
