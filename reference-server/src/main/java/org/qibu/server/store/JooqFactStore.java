package org.qibu.server.store;

import static org.qibu.server.schema.Tables.STREAM;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.qibu.approval.code.DivisionCode;
import org.qibu.approval.store.History;
import org.qibu.approval.store.StreamId;
import org.qibu.approval.store.StreamKind;
import org.qibu.server.keys.MasterKey;

/** The facts in PostgreSQL. Its methods block, so they belong on a worker thread. */
public final class JooqFactStore implements FactStore {
    private final DSLContext queries;
    private final PersonalParts personal;
    private final Projections projections;
    private final List<FactListener> listeners = new CopyOnWriteArrayList<>();

    /** A store whose projections are written in the transaction that appends. */
    public JooqFactStore(DSLContext queries, MasterKey key, Projections projections) {
        this.queries = queries;
        this.personal = new PersonalParts(key);
        this.projections = projections;
    }

    /** The facts of one stream, for whoever only reads. */
    public static <E> History<E> history(DSLContext queries, StreamId<E> stream) {
        return FactRows.history(queries, stream);
    }

    @Override
    public <E> History<E> read(StreamId<E> stream) {
        return FactRows.history(queries, stream);
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
        queries.transaction(inner -> write(DSL.using(inner), append));
        ImmutableList<StreamId<?>> grown = append.written();
        listeners.forEach(listener -> listener.appended(grown));
    }

    private void write(DSLContext transaction, Append append) {
        Projections.holdOffRebuild(transaction);
        // The answer first: a retry must hear the first answer, not that its own first attempt moved the heads on.
        append.answer().ifPresent(answer -> Answers.claim(transaction, append.county(), answer));
        Heads.require(transaction, append.inKeyOrder());
        Heads.Counter next = new Heads.Counter(append.heads());
        append.facts().forEach(fact -> write(transaction, fact, next.after(fact.stream())));
        append.written().forEach(stream -> projections.write(transaction, stream));
    }

    private <E> void write(DSLContext transaction, NewFact<E> fact, int version) {
        FactRows.insert(transaction, fact, version);
        fact.personal().ifPresent(part -> personal.insert(transaction, fact.stream(), version, part));
    }

    @Override
    public void reread(ImmutableList<StreamId<?>> streams) {
        ImmutableList<StreamId<?>> inKeyOrder = ImmutableList.sortedCopyOf(StreamId.KEY_ORDER, streams);
        queries.transaction(inner -> {
            DSLContext transaction = DSL.using(inner);
            Projections.holdOffRebuild(transaction);
            Heads.hold(transaction, inKeyOrder);
            inKeyOrder.forEach(stream -> projections.write(transaction, stream));
        });
    }

    @Override
    public Optional<Answer> answered(DivisionCode county, Answer.To request) {
        return Answers.find(queries, county, request);
    }

    @Override
    public void erase(DivisionCode county, String person) {
        PersonalParts.erase(queries, county, person);
    }

    @Override
    public void listen(FactListener listener) {
        listeners.add(listener);
    }
}
