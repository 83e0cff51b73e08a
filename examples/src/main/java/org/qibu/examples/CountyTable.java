package org.qibu.examples;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.qibu.approval.store.Addition;
import org.qibu.approval.store.Encoded;
import org.qibu.approval.store.FactRow;
import org.qibu.approval.store.Head;
import org.qibu.approval.store.History;
import org.qibu.approval.store.KeyReusedException;
import org.qibu.approval.store.Request;
import org.qibu.approval.store.StaleHeadsException;
import org.qibu.approval.store.StreamId;
import org.qibu.approval.store.StreamStore;

/** A county's own storage in memory, to try the core with; {@link CountyDatabase} is the same in PostgreSQL. */
final class CountyTable implements StreamStore {
    private record Done(Request request, Head head) {}

    private final Map<StreamId<?>, ImmutableList<Encoded>> facts = new HashMap<>();
    private final Map<String, Done> requests = new HashMap<>();

    @Override
    public synchronized <E> History<E> read(StreamId<E> stream) {
        return History.decode(stream, kept(stream));
    }

    @Override
    public synchronized Optional<Head> done(StreamId<?> stream, Request request) {
        Optional<Done> before = Optional.ofNullable(requests.get(stream + " " + request.key()));
        if (before.filter(done -> !done.request().equals(request)).isPresent()) {
            throw new KeyReusedException(request.key());
        }
        return before.map(Done::head);
    }

    @Override
    public synchronized <E> Head append(Addition<E> addition) {
        return done(addition.stream(), addition.request()).orElseGet(() -> write(addition));
    }

    private <E> Head write(Addition<E> addition) {
        StreamId<E> stream = addition.stream();
        if (kept(stream).size() != addition.seen()) {
            throw new StaleHeadsException(ImmutableList.of(stream));
        }
        ImmutableList.Builder<Encoded> all = ImmutableList.<Encoded>builder().addAll(kept(stream));
        addition.rows().stream().map(FactRow::encoded).forEach(all::add);
        facts.put(stream, all.build());
        requests.put(stream + " " + addition.request().key(), new Done(addition.request(), addition.after()));
        return addition.after();
    }

    private ImmutableList<Encoded> kept(StreamId<?> stream) {
        return facts.getOrDefault(stream, ImmutableList.of());
    }
}
