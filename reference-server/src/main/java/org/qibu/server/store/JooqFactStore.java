package org.qibu.server.store;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static org.qibu.server.schema.Tables.FACT;
import static org.qibu.server.schema.Tables.STREAM;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.qibu.approval.code.DivisionCode;
import org.qibu.approval.store.History;
import org.qibu.approval.store.StaleHeadsException;
import org.qibu.approval.store.StreamId;
import org.qibu.approval.store.StreamKind;
import org.qibu.server.keys.MasterKey;

/** The facts in PostgreSQL. Its methods block, so they belong on a worker thread. */
public final class JooqFactStore implements FactStore {
    private final DSLContext queries;
    private final PersonalParts personal;
    private final Projections projections;
    private final Histories histories = new Histories();
    private final SharedCommit commit = new SharedCommit(this::write);
    private final List<FactListener> listeners = new CopyOnWriteArrayList<>();

    /** A store whose projections are written in the transaction that appends. */
    public JooqFactStore(DSLContext queries, MasterKey key, Projections projections) {
        this.queries = queries;
        this.personal = new PersonalParts(key);
        this.projections = projections;
    }

    /** The facts of one stream, for whoever only reads. */
    public static <E> History<E> history(DSLContext queries, StreamId<E> stream) {
        return new Histories().read(queries, stream);
    }

    /** The latest fact, when none before it is still being written; appends wait for this question, and it for them. */
    public static long settled(DSLContext queries) {
        return queries.transactionResult(inner -> {
            DSLContext transaction = DSL.using(inner);
            Projections.holdOffAppends(transaction);
            return transaction
                    .select(DSL.coalesce(DSL.max(FACT.ID), DSL.inline(0L)))
                    .from(FACT)
                    .fetchSingle()
                    .value1();
        });
    }

    @Override
    public <E> History<E> read(StreamId<E> stream) {
        return histories.read(queries, stream);
    }

    @Override
    public <E> ImmutableList<History<E>> read(ImmutableList<StreamId<E>> streams) {
        return histories.read(queries, streams);
    }

    @Override
    public <E> ImmutableList<RecordedFact<E>> recorded(StreamId<E> stream) {
        return FactRows.recorded(queries, stream, personal);
    }

    @Override
    public <E> ImmutableList<StreamId<E>> streams(DivisionCode county, StreamKind<E> kind) {
        return FactRows.streams(queries, STREAM.COUNTY.eq(county.value()), kind);
    }

    @Override
    public void append(Append append) {
        Prepared prepared = Prepared.of(append, this::before);
        commit.append(prepared);
        prepared.grown().forEach(histories::remember);
        ImmutableList<StreamId<?>> grown = append.written();
        listeners.forEach(listener -> listener.appended(grown));
    }

    /** The history of a stream as it was read. */
    private <E> History<E> before(StreamId<E> stream, int seen) {
        History<E> known = histories.known(stream);
        History<E> read = known.events().size() < seen ? read(stream) : known;
        int length = read.events().size();
        if (length < seen) {
            throw new StaleHeadsException(ImmutableList.of(stream));
        }
        return new History<>(stream, read.events().subList(0, seen));
    }

    /** All if each can be written, and else none. */
    private ImmutableMap<Prepared, RuntimeException> write(ImmutableList<Prepared> together, Runnable committing) {
        try {
            queries.connection(connection -> {
                // Begun and ended by hand: jOOQ would ask for a savepoint as well. The pool takes back what is not
                // committed.
                connection.setAutoCommit(false);
                write(DSL.using(connection), together);
                committing.run();
                connection.commit();
            });
            return ImmutableMap.of();
        } catch (LostException lost) {
            return lost.why;
        }
    }

    private void write(DSLContext transaction, ImmutableList<Prepared> together) {
        ImmutableList<Append> appends = together.stream().map(Prepared::append).collect(toImmutableList());
        Erasures.holdOff(transaction, appends);
        ImmutableMap<Append, RuntimeException> lost = ImmutableMap.<Append, RuntimeException>builder()
                .putAll(Erasures.take(transaction, appends))
                .putAll(Heads.take(transaction, appends))
                .buildKeepingLast();
        if (!lost.isEmpty()) {
            throw new LostException(together.stream()
                    .filter(each -> lost.containsKey(each.append()))
                    .collect(toImmutableMap(each -> each, each -> lost.get(each.append()))));
        }
        // Read now that the heads are held: a change of the calendar finds either what was read before it, or what
        // comes after.
        Projections.Rows readings = projections.rows();
        together.forEach(each -> each.grown()
                .forEach(history -> readings.add(history, each.append().seen(history.stream()) > 0)));
        ImmutableList.Builder<Bulk> rows = ImmutableList.builder();
        rows.add(FactRows.insertion(
                together.stream().flatMap(each -> each.facts().stream()).toList()));
        personal.insertion(transaction, appends).ifPresent(rows::add);
        Projections.write(transaction, rows.build(), readings);
    }

    /** Rolls back what some were in the way of. */
    private static final class LostException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient ImmutableMap<Prepared, RuntimeException> why;

        private LostException(ImmutableMap<Prepared, RuntimeException> why) {
            super("not written: " + why.values(), null, false, false);
            this.why = why;
        }
    }

    @Override
    public void reread(ImmutableList<StreamId<?>> streams) {
        // A stream that is named twice is read once: a statement writes no row twice.
        ImmutableList<StreamId<?>> once = ImmutableSet.copyOf(streams).asList();
        if (once.isEmpty()) {
            return;
        }
        queries.transaction(inner -> {
            DSLContext transaction = DSL.using(inner);
            Projections.holdOffRebuild(transaction);
            Heads.hold(transaction, once.get(0).county(), once);
            ImmutableList<StreamId<?>> rest = projections.bringIntoStep(transaction, once);
            Projections.Rows rows = projections.rows();
            // Not those that are remembered: so many would drive out what the desks work on.
            new Histories().readAny(transaction, rest).forEach(history -> rows.add(history, true));
            Projections.write(transaction, ImmutableList.of(), rows);
        });
    }

    @Override
    public Optional<Answer> answered(DivisionCode county, Answer.To request) {
        return Answers.find(queries, county, request);
    }

    @Override
    public Optional<KeptPerson> personOf(StreamId<?> stream) {
        return PersonalParts.personOf(queries, stream);
    }

    @Override
    public void erase(DivisionCode county, UUID key) {
        PersonalParts.erase(queries, county, key);
    }

    @Override
    public void listen(FactListener listener) {
        listeners.add(listener);
    }
}
