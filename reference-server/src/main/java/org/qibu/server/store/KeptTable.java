package org.qibu.server.store;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;

/**
 * A table of readings.
 *
 * @param life the column with the key of the stream that a row was read from
 * @param shrinks whether a row there was may not be among those of a longer history
 * @param fields the columns that a reading writes; the others are the database's to keep
 */
public record KeptTable(Table<?> table, TableField<?, String> life, boolean shrinks, ImmutableList<Field<?>> fields) {
    /** A table whose rows stay, with what is in them changing. */
    public static KeptTable growing(Table<?> table, TableField<?, String> life, Field<?>... byDatabase) {
        return new KeptTable(table, life, false, fields(table, byDatabase));
    }

    /** A table from which rows also go. */
    public static KeptTable shrinking(Table<?> table, TableField<?, String> life) {
        return new KeptTable(table, life, true, fields(table));
    }

    private static ImmutableList<Field<?>> fields(Table<?> table, Field<?>... byDatabase) {
        ImmutableSet<Field<?>> not = ImmutableSet.copyOf(byDatabase);
        return Arrays.stream(table.fields())
                .filter(field -> !not.contains(field))
                .collect(toImmutableList());
    }
}
