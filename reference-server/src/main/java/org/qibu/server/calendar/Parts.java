package org.qibu.server.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Hands things on some at a time: as many as weigh no more together than the most, and one alone however much it weighs. */
final class Parts<T> {
    private final long most;
    private final int count;
    private final Consumer<List<T>> some;
    private List<T> part = new ArrayList<>();
    private long weight;

    /** @param count no part has more things than that */
    Parts(long most, int count, Consumer<List<T>> some) {
        this.most = most;
        this.count = count;
        this.some = some;
    }

    void add(T thing, long weighs) {
        if (weight + weighs > most || part.size() == count) {
            end();
        }
        part.add(thing);
        weight += weighs;
    }

    /** Hands on what is left. */
    void end() {
        if (!part.isEmpty()) {
            some.accept(part);
        }
        part = new ArrayList<>();
        weight = 0;
    }
}
