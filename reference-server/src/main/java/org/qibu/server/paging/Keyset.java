package org.qibu.server.paging;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.RowN;
import org.jooq.SelectConditionStep;
import org.jooq.exception.DataTypeException;
import org.jooq.impl.DSL;

/**
 * The order of a list: columns that together tell every row from every other. An index on what the list is narrowed by,
 * followed by these columns, gives every page without sorting and without reading what went before.
 */
public final class Keyset {
    private final ImmutableList<Field<?>> columns;
    private final boolean descending;

    private Keyset(ImmutableList<Field<?>> columns, boolean descending) {
        this.columns = columns;
        this.descending = descending;
    }

    /** By these columns, the least first. */
    public static Keyset by(Field<?>... columns) {
        return new Keyset(ImmutableList.copyOf(columns), false);
    }

    /** The same, the greatest first. */
    public Keyset descending() {
        return new Keyset(columns, true);
    }

    /**
     * Reads a part of the list.
     *
     * @param list what is listed, not yet ordered; it selects these columns
     * @throws NoSuchPlaceException if the place is not of this list
     */
    public <R extends Record> Page<R> page(Part part, SelectConditionStep<R> list) {
        boolean backward = part.place().filter(Place::backward).isPresent();
        boolean down = descending != backward;
        List<R> found = part.place()
                .map(place -> list.and(beyond(place, down)))
                .orElse(list)
                .orderBy(order(down))
                .limit(part.rows() + 1)
                .fetch();
        boolean more = found.size() > part.rows();
        List<R> rows = found.subList(0, Math.min(found.size(), part.rows()));
        ImmutableList<R> inOrder = ImmutableList.copyOf(backward ? Lists.reverse(rows) : rows);
        if (inOrder.isEmpty()) {
            Optional<Place> back = part.place().map(Place::otherSide);
            return new Page<>(inOrder, backward ? Optional.empty() : back, backward ? back : Optional.empty());
        }
        Place before = new Place(true, key(inOrder.get(0)));
        Place after = new Place(false, key(inOrder.get(inOrder.size() - 1)));
        boolean hasBefore = backward ? more : part.place().isPresent();
        return new Page<>(
                inOrder,
                hasBefore ? Optional.of(before) : Optional.empty(),
                backward || more ? Optional.of(after) : Optional.empty());
    }

    private ImmutableList<OrderField<?>> order(boolean down) {
        return columns.stream()
                .<OrderField<?>>map(column -> down ? column.desc() : column.asc())
                .collect(toImmutableList());
    }

    /** Compared as one row, which an index answers; column by column it would be filtered. */
    private Condition beyond(Place place, boolean down) {
        ImmutableList<String> key = place.key();
        if (key.size() > columns.size()) {
            throw new NoSuchPlaceException(place);
        }
        RowN row = DSL.row(columns.subList(0, key.size()));
        RowN from = DSL.row(IntStream.range(0, key.size())
                .mapToObj(i -> value(place, columns.get(i), key.get(i)))
                .collect(toImmutableList()));
        return down ? row.lt(from) : row.gt(from);
    }

    private static <T> Field<T> value(Place place, Field<T> column, String text) {
        try {
            return DSL.val(
                    Optional.ofNullable(column.getDataType().convert(text))
                            .orElseThrow(() -> new NoSuchPlaceException(place)),
                    column.getDataType());
        } catch (DataTypeException unreadable) {
            throw new NoSuchPlaceException(place, unreadable);
        }
    }

    private ImmutableList<String> key(Record row) {
        return columns.stream().map(column -> String.valueOf(row.get(column))).collect(toImmutableList());
    }
}
