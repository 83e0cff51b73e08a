package org.qibu.server.store;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.qibu.server.schema.Tables.STREAM;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.qibu.approval.code.DivisionCode;
import org.qibu.approval.store.Head;
import org.qibu.approval.store.KeyReusedException;
import org.qibu.approval.store.StaleHeadsException;
import org.qibu.approval.store.StreamId;

/**
 * What appends take before they write: their answers, and the heads of their streams in key order, so that no two of them
 * wait for each other in a circle.
 */
final class Heads {
    /**
     * One statement, whose parts are run in their order. The answer comes first: a retry must hear the first answer, not that
     * its own first attempt moved the heads on. A stream that does not exist yet gets a row, so that there is something to lock.
     */
    private static final String TAKE = """
            with answers as (
              insert into qibu.answered (county, scope, key, request, status, location, content_type, body, at)
              select a.*, now() from unnest(?::text[], ?::text[], ?::text[], ?::bytea[], ?::int4[], ?::text[], ?::text[],
                ?::bytea[]) a
              on conflict do nothing returning scope, key
            ), made as (
              insert into qibu.stream (county, stream, version) select n.*, 0 from unnest(?::text[], ?::text[]) n
              on conflict do nothing returning county, stream
            ), locked as (
              select s.county, s.stream, s.version from qibu.stream s
              where (s.county, s.stream) in (select * from unnest(?::text[], ?::text[]))
              order by s.county, s.stream for no key update
            )
            select '', '', 0 from (select pg_advisory_xact_lock_shared(%d)) held
            union all select scope, key, -1 from answers
            union all select county, stream, 0 from made
            union all select county, stream, version from locked
            """.formatted(Projections.LOCK);

    private record Taken(String of, String name, int version) {}

    private Heads() {}

    /** Takes all of them, and tells of each append that must not be written why. */
    static ImmutableMap<Append, RuntimeException> take(DSLContext transaction, List<Append> appends) {
        ImmutableSet<Taken> taken = ImmutableSet.copyOf(statement(appends)
                .fetch(transaction, row -> new Taken(row.getString(1), row.getString(2), row.getInt(3))));
        ImmutableMap.Builder<Append, RuntimeException> lost = ImmutableMap.builder();
        for (Append append : appends) {
            ImmutableList<StreamId<?>> stale = append.inKeyOrder().stream()
                    .filter(head -> !taken.contains(new Taken(
                            head.stream().county().value(), head.stream().name(), head.version())))
                    .map(Head::stream)
                    .collect(toImmutableList());
            Optional<Answer.To> answered = append.answer()
                    .map(Append.Answered::request)
                    .filter(request -> !taken.contains(new Taken(request.scope(), request.key(), -1)));
            if (answered.isPresent()) {
                lost.put(append, already(transaction, append, answered.get()));
            } else if (!stale.isEmpty()) {
                lost.put(append, new StaleHeadsException(stale));
            }
        }
        return lost.buildOrThrow();
    }

    private static RuntimeException already(DSLContext transaction, Append append, Answer.To request) {
        try {
            return new AlreadyAnsweredException(
                    Answers.find(transaction, append.county(), request).orElseThrow());
        } catch (KeyReusedException reused) {
            return reused;
        }
    }

    /** Locks the heads of streams of a county that exist, in key order, wherever they stand. */
    static void hold(DSLContext transaction, DivisionCode county, Collection<? extends StreamId<?>> streams) {
        transaction
                .select(STREAM.VERSION)
                .from(STREAM)
                .where(
                        STREAM.COUNTY.eq(county.value()),
                        STREAM.STREAM_.eq(
                                DSL.any(streams.stream().map(StreamId::name).toArray(String[]::new))))
                .orderBy(STREAM.COUNTY, STREAM.STREAM_)
                .forNoKeyUpdate()
                .execute();
    }

    private static Bulk statement(List<Append> appends) {
        ImmutableList<Append> answering =
                appends.stream().filter(append -> append.answer().isPresent()).collect(toImmutableList());
        ImmutableSortedSet<StreamId<?>> all = streams(appends, version -> true);
        ImmutableSortedSet<StreamId<?>> begun = streams(appends, version -> version == 0);
        return new Bulk(
                TAKE,
                ImmutableList.of(
                        text(answering, append -> append.county().value()),
                        text(answering, append -> answered(append).request().scope()),
                        text(answering, append -> answered(append).request().key()),
                        bytes(
                                answering,
                                append -> answered(append).request().request().asBytes()),
                        new Bulk.Column(
                                "int4",
                                answering.stream()
                                        .map(append -> answered(append).answer().status())
                                        .toArray(Integer[]::new)),
                        text(answering, append -> answered(append).answer().location()),
                        text(answering, append -> answered(append).answer().contentType()),
                        bytes(
                                answering,
                                append -> answered(append).answer().body().getBytes(StandardCharsets.UTF_8)),
                        text(begun, stream -> stream.county().value()),
                        text(begun, StreamId::name),
                        text(all, stream -> stream.county().value()),
                        text(all, StreamId::name)));
    }

    private static Append.Answered answered(Append append) {
        return append.answer().orElseThrow();
    }

    private static ImmutableSortedSet<StreamId<?>> streams(List<Append> appends, IntPredicate version) {
        ImmutableSortedSet.Builder<StreamId<?>> streams = ImmutableSortedSet.orderedBy(StreamId.KEY_ORDER);
        for (Append append : appends) {
            append.heads().forEach((stream, seen) -> {
                if (version.test(seen)) {
                    streams.add(stream);
                }
            });
        }
        return streams.build();
    }

    private static <T> Bulk.Column text(Iterable<T> rows, Function<T, String> value) {
        return Bulk.Column.of(ImmutableList.copyOf(rows).stream().map(value).collect(toImmutableList()));
    }

    private static <T> Bulk.Column bytes(ImmutableList<T> rows, Function<T, byte[]> value) {
        return new Bulk.Column("bytea", rows.stream().map(value).toArray(byte[][]::new));
    }
}
