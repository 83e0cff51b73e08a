package org.qibu.server.backup;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;

/**
 * A table as the catalog has it, so that a table of a later migration is copied without anybody thinking of it.
 *
 * @param columns the columns that are stored, quoted
 * @param order by what its rows are copied: as they came where that is known, else by its key; by bytes, so that every
 *     database puts them in the same order
 * @param needs the tables that must be filled before
 */
record StoredTable(String name, String columns, String order, ImmutableSet<String> needs) {
    static final String SCHEMA = "qibu";

    private static final String CATALOG = """
            with t as (
              select c.oid, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
              where n.nspname = 'qibu' and c.relkind in ('r', 'p') and not c.relispartition
            )
            select t.relname,
              (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
                where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''),
              coalesce(
                (select quote_ident(a.attname) from pg_attribute a where a.attrelid = t.oid and a.attidentity <> ''),
                (select string_agg(quote_ident(a.attname) || case when a.attcollation <> 0 then ' collate "C"' else '' end,
                                   ', ' order by k.place)
                  from pg_index i cross join unnest(i.indkey) with ordinality k(attnum, place)
                  join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
                  where i.indrelid = t.oid and i.indisprimary)),
              array(select distinct r.relname::text from pg_constraint f join pg_class r on r.oid = f.confrelid
                where f.conrelid = t.oid and f.contype = 'f' and f.confrelid <> t.oid)
            from t order by t.relname
            """;

    /** Every table of the schema, each after those it needs. */
    static ImmutableList<StoredTable> all(DSLContext queries) {
        List<StoredTable> left = new ArrayList<>(queries.resultQuery(CATALOG)
                .fetch(row -> new StoredTable(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        ImmutableSet.copyOf(row.get(3, String[].class)))));
        Set<String> placed = new HashSet<>();
        ImmutableList.Builder<StoredTable> ordered = ImmutableList.builder();
        while (!left.isEmpty()) {
            ImmutableList<StoredTable> next = left.stream()
                    .filter(table -> placed.containsAll(table.needs()))
                    .collect(toImmutableList());
            if (next.isEmpty()) {
                throw new IllegalStateException("tables that need each other: " + left);
            }
            ordered.addAll(next);
            next.forEach(table -> placed.add(table.name()));
            left.removeAll(next);
        }
        return ordered.build();
    }

    String qualified() {
        return SCHEMA + ".\"" + name + '"';
    }
}
