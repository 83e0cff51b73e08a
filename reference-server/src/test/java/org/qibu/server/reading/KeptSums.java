package org.qibu.server.reading;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableMap;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.TableRecord;
import org.jooq.impl.DSL;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.casework.fact.SubmissionEvent;
import org.qibu.approval.code.DivisionCode;
import org.qibu.approval.limit.LightThresholds;
import org.qibu.approval.store.History;
import org.qibu.server.schema.Tables;
import org.qibu.server.store.KeptTable;

/**
 * What is kept of very many submissions, compared with what is read of their histories: a sum of the rows of each table,
 * whatever their order. The days of projects, which the database keeps, are compared there.
 */
public final class KeptSums {
    private static final int AT_ONCE = 2000;

    private static final String PROJECTS = """
            select count(*) from qibu.project p
             where p.county = ? and p.due_on <> coalesce(
               (select min(s.due_on) from qibu.submission s
                 where s.county = p.county and s.project = p.id and not s.over), date '9999-12-31')
            """;

    private final SubmissionProjection projection;
    private final Map<String, LongAdder> sums = new ConcurrentHashMap<>();

    public KeptSums(Supplier<WorkdayCalendar> calendar, LightThresholds thresholds) {
        this.projection = new SubmissionProjection(calendar, thresholds);
    }

    /** Adds what a whole history gives; by any thread. */
    public void add(History<SubmissionEvent> history) {
        for (TableRecord<?> row : projection.rows(history)) {
            projection.tables().stream()
                    .filter(kept -> kept.table().getName().equals(name(row)))
                    .forEach(kept -> sums.computeIfAbsent(name(row), table -> new LongAdder())
                            .add(hash(kept, row)));
        }
    }

    private static String name(TableRecord<?> row) {
        return row.getTable().getName();
    }

    private static long hash(KeptTable kept, Record row) {
        Object[] values = kept.fields().stream().map(row::get).toArray();
        return Hashing.farmHashFingerprint64()
                .hashString(Arrays.deepToString(values), StandardCharsets.UTF_8)
                .asLong();
    }

    /** The tables of a county in which other rows are kept than those that were added. */
    public ImmutableMap<String, Long> differing(DSLContext queries, DivisionCode county) {
        ImmutableMap.Builder<String, Long> differing = ImmutableMap.builder();
        for (KeptTable kept : projection.tables()) {
            long read =
                    sums.getOrDefault(kept.table().getName(), new LongAdder()).sum();
            long difference = kept(queries, county, kept) - read;
            differing.put(kept.table().getName(), difference);
        }
        differing.put(
                Tables.PROJECT.getName(),
                queries.fetchSingle(PROJECTS, county.value()).get(0, Long.class));
        return differing.buildOrThrow().entrySet().stream()
                .filter(each -> each.getValue() != 0)
                .collect(toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static long kept(DSLContext queries, DivisionCode county, KeptTable kept) {
        return queries.transactionResult(inner -> {
            long sum = 0;
            try (var cursor = DSL.using(inner)
                    .select(kept.fields())
                    .from(kept.table())
                    .where(DSL.field("county").eq(county.value()))
                    .fetchSize(AT_ONCE)
                    .fetchLazy()) {
                for (Record row : cursor) {
                    sum += hash(kept, row);
                }
            }
            return sum;
        });
    }
}
