package org.qibu.server.store;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.qibu.approval.store.Encoded;
import org.qibu.approval.store.History;
import org.qibu.approval.store.StreamId;

/**
 * The histories of streams, of which those last read are remembered. A fact never changes, so that what is remembered is always
 * how a history begins: what came since is read, and nothing twice.
 */
final class Histories {
    /** Facts; some ten kilobytes each. */
    private static final long MOST = 10_000;

    /** The arrays are selected, so that their lengths are hidden: planned for one length, it would be planned anew for each. */
    private static final String SINCE = """
            select f.county, f.stream, f.type, f.schema_version, f.body
            from unnest((select ?::text[]), (select ?::text[]), (select ?::int4[])) known (county, stream, version)
            join qibu.fact f on f.county = known.county and f.stream = known.stream and f.version > known.version
            order by f.county, f.stream, f.version
            """;

    private final Cache<StreamId<?>, History<?>> known = CacheBuilder.newBuilder()
            .maximumWeight(MOST)
            .weigher(
                    (StreamId<?> stream, History<?> history) -> history.events().size())
            .build();

    private record Row(String county, String stream, Encoded fact) {}

    <E> History<E> read(DSLContext queries, StreamId<E> stream) {
        return read(queries, ImmutableList.of(stream)).get(0);
    }

    /** One history for each stream, in their order. */
    <E> ImmutableList<History<E>> read(DSLContext queries, ImmutableList<StreamId<E>> streams) {
        if (streams.isEmpty()) {
            return ImmutableList.of();
        }
        ImmutableList<History<E>> before = streams.stream().map(this::known).collect(toImmutableList());
        ImmutableListMultimap<StreamId<?>, Encoded> since = since(queries, before);
        return before.stream()
                .map(history -> longer(history, since.get(history.stream())))
                .collect(toImmutableList());
    }

    /** The same of streams of any kinds. */
    ImmutableList<History<?>> readAny(DSLContext queries, ImmutableList<StreamId<?>> streams) {
        if (streams.isEmpty()) {
            return ImmutableList.of();
        }
        List<History<?>> before = streams.stream().<History<?>>map(this::known).toList();
        ImmutableListMultimap<StreamId<?>, Encoded> since = since(queries, before);
        return before.stream()
                .<History<?>>map(history -> longer(history, since.get(history.stream())))
                .collect(toImmutableList());
    }

    private static ImmutableListMultimap<StreamId<?>, Encoded> since(
            DSLContext queries, List<? extends History<?>> before) {
        Bulk statement = new Bulk(
                SINCE,
                ImmutableList.of(
                        Bulk.Column.of(before.stream()
                                .map(each -> each.stream().county().value())
                                .toList()),
                        Bulk.Column.of(before.stream()
                                .map(each -> each.stream().name())
                                .toList()),
                        new Bulk.Column(
                                "int4",
                                before.stream()
                                        .map(each -> each.events().size())
                                        .toArray(Integer[]::new))));
        ImmutableListMultimap<String, Encoded> found = statement
                .fetch(
                        queries,
                        row -> new Row(
                                row.getString(1),
                                row.getString(2),
                                new Encoded(
                                        row.getString(3),
                                        row.getInt(4),
                                        new String(row.getBytes(5), StandardCharsets.UTF_8))))
                .stream()
                .collect(ImmutableListMultimap.toImmutableListMultimap(
                        row -> row.county() + "/" + row.stream(), Row::fact));
        ImmutableListMultimap.Builder<StreamId<?>, Encoded> since = ImmutableListMultimap.builder();
        before.forEach(history ->
                since.putAll(history.stream(), found.get(history.stream().toString())));
        return since.build();
    }

    private <E> History<E> longer(History<E> before, ImmutableList<Encoded> since) {
        return since.isEmpty()
                ? before
                : remember(before, History.decode(before.stream(), since).events());
    }

    /** Remembers a history with what was appended to it, and hands it back. */
    <E> History<E> remember(History<E> before, ImmutableList<E> since) {
        History<E> longer = after(before, since);
        known.put(longer.stream(), longer);
        return longer;
    }

    static <E> History<E> after(History<E> before, List<E> since) {
        return new History<>(
                before.stream(),
                ImmutableList.<E>builder().addAll(before.events()).addAll(since).build());
    }

    /** What is remembered of a stream; it may have grown since. */
    @SuppressWarnings("unchecked") // it was put under the stream it is of
    <E> History<E> known(StreamId<E> stream) {
        return Optional.ofNullable((History<E>) known.getIfPresent(stream))
                .orElseGet(() -> new History<>(stream, ImmutableList.of()));
    }

    void remember(History<?> history) {
        known.put(history.stream(), history);
    }
}
