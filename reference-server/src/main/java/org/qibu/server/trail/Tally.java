package org.qibu.server.trail;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.qibu.approval.law.Finding;

/**
 * How much was found of each kind, and the first of each: ten thousand of one kind neither fill the memory nor hide what else there is.
 * Not safe for several threads.
 */
final class Tally {
    /** So many of a kind are told one by one; beyond them it is only said how many there are. */
    static final int TOLD = 100;

    private final Map<String, Long> counts = new TreeMap<>();
    private final ImmutableList.Builder<Finding> first = ImmutableList.builder();

    /** Tells whether the next of this kind is told, and not only counted. */
    boolean tells(String code) {
        return counts.getOrDefault(code, 0L) < TOLD;
    }

    void add(Finding finding) {
        if (tells(finding.code())) {
            first.add(finding);
        }
        more(finding.code(), 1);
    }

    /** Counts so many that nobody tells of. */
    void more(String code, long number) {
        if (number > 0) {
            counts.merge(code, number, Long::sum);
        }
    }

    /** Adds all that a query finds, in the order of its first two columns; only the first of them leave the database. */
    void addAll(DSLContext queries, String code, String query, Function<Record, Finding> telling, QueryPart... parts) {
        long unread = 0;
        for (Record row : queries.fetch(
                "select q.*, count(*) over () as total from (" + query + ") q order by 1, 2 limit " + TOLD, parts)) {
            add(telling.apply(row));
            unread = row.get("total", long.class) - TOLD;
        }
        more(code, unread);
    }

    /** How many of each kind, by the code of its findings. */
    ImmutableSortedMap<String, Long> counts() {
        return ImmutableSortedMap.copyOf(counts);
    }

    /** The first of each kind, in the order in which they were found. */
    ImmutableList<Finding> first() {
        return first.build();
    }
}
