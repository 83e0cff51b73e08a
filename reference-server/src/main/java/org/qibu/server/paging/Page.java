package org.qibu.server.paging;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One part of a list.
 *
 * @param items its rows, in the order of the list
 * @param previous where what goes before is found; empty at the beginning
 * @param next where what follows is found; empty at the end
 */
public record Page<T>(ImmutableList<T> items, Optional<Place> previous, Optional<Place> next) {
    /** The same places with what each row leads to; a row that leads to nothing any more is left out. */
    public <R> Page<R> flatMap(Function<T, Optional<R>> lead) {
        return withItems(
                items.stream().flatMap(item -> lead.apply(item).stream()).collect(toImmutableList()));
    }

    /** The same places with what each row leads to. */
    public <R> Page<R> map(Function<T, R> lead) {
        return withItems(items.stream().map(lead).collect(toImmutableList()));
    }

    /** The same places with other rows. */
    public <R> Page<R> withItems(ImmutableList<R> others) {
        return new Page<>(others, previous, next);
    }

    /** Tells whether it is the whole list. */
    public boolean isWhole() {
        return previous.isEmpty() && next.isEmpty();
    }

    /** Every row of a list, read part by part as far as it is looked at. */
    public static <T> Stream<T> all(Function<Part, Page<T>> list) {
        return Stream.iterate(
                        Optional.of(list.apply(Part.first(Part.MOST))),
                        Optional::isPresent,
                        page -> page.flatMap(Page::next)
                                .map(place -> list.apply(Part.first(Part.MOST).at(place))))
                .flatMap(page -> page.orElseThrow().items().stream());
    }
}
