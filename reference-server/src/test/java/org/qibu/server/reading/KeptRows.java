package org.qibu.server.reading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.qibu.approval.code.DivisionCode;
import org.qibu.server.schema.Tables;

/** Every row of every reading that is kept in tables, to be compared with the same after a rebuild. */
public final class KeptRows {
    private static final ImmutableList<Table<?>> TABLES = ImmutableList.of(
            Tables.SUBMISSION, Tables.MATTER_CASE, Tables.WORK, Tables.OPEN_CLOCK, Tables.HANDED_IN, Tables.PROJECT);

    private KeptRows() {}

    /** The rows of a county, by table. */
    public static ImmutableListMultimap<String, String> of(DSLContext queries, DivisionCode county) {
        ImmutableListMultimap.Builder<String, String> rows = ImmutableListMultimap.builder();
        for (Table<?> table : TABLES) {
            queries.selectFrom(table).where(DSL.field("county").eq(county.value())).fetch().stream()
                    .map(row -> row.valuesRow().toString())
                    .sorted()
                    .forEach(row -> rows.put(table.getName(), row));
        }
        return rows.build();
    }
}
