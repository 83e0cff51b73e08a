package org.qibu.server.desk;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.UUID;
import org.qibu.approval.code.DivisionCode;
import org.qibu.approval.store.History;
import org.qibu.approval.store.StreamId;
import org.qibu.approval.store.StreamKind;
import org.qibu.server.store.Answer;
import org.qibu.server.store.Append;
import org.qibu.server.store.FactListener;
import org.qibu.server.store.FactStore;
import org.qibu.server.store.KeptPerson;
import org.qibu.server.store.RecordedFact;

/** A store to which something happens after a desk has read and before it writes. */
public record Interrupted(FactStore facts, Runnable meanwhile) implements FactStore {
    @Override
    public <E> History<E> read(StreamId<E> stream) {
        return facts.read(stream);
    }

    @Override
    public <E> ImmutableList<History<E>> read(ImmutableList<StreamId<E>> streams) {
        return facts.read(streams);
    }

    @Override
    public <E> ImmutableList<RecordedFact<E>> recorded(StreamId<E> stream) {
        return facts.recorded(stream);
    }

    @Override
    public <E> ImmutableList<StreamId<E>> streams(DivisionCode county, StreamKind<E> kind) {
        return facts.streams(county, kind);
    }

    @Override
    public void append(Append append) {
        meanwhile.run();
        facts.append(append);
    }

    @Override
    public Optional<Answer> answered(DivisionCode county, Answer.To request) {
        return facts.answered(county, request);
    }

    @Override
    public void reread(ImmutableList<StreamId<?>> streams) {
        facts.reread(streams);
    }

    @Override
    public Optional<KeptPerson> personOf(StreamId<?> stream) {
        return facts.personOf(stream);
    }

    @Override
    public void erase(DivisionCode county, UUID key) {
        facts.erase(county, key);
    }

    @Override
    public void listen(FactListener listener) {
        facts.listen(listener);
    }
}
