package org.qibu.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.qibu.approval.store.Addition;
import org.qibu.approval.store.Encoded;
import org.qibu.approval.store.Head;
import org.qibu.approval.store.History;
import org.qibu.approval.store.KeyReusedException;
import org.qibu.approval.store.Request;
import org.qibu.approval.store.StaleHeadsException;
import org.qibu.approval.store.StreamId;
import org.qibu.approval.store.StreamStore;

/** A store in memory that has one fault, or none. */
record CarelessStore(Fault fault, Disk disk) implements StreamStore {
    private static final long A_WHILE = 200_000;

    /** What outlives the store. */
    record Disk(Map<String, ImmutableList<Encoded>> facts, Map<String, Done> done) {
        Disk() {
            this(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }
    }

    record Done(Request request, int version) {}

    CarelessStore reopened() {
        return switch (fault) {
            case LOSES_ALL_WHEN_OPENED_ANEW -> new CarelessStore(fault, new Disk());
            case LOSES_KEYS_WHEN_OPENED_ANEW ->
                new CarelessStore(fault, new Disk(disk.facts(), new ConcurrentHashMap<>()));
            default -> this;
        };
    }

    @Override
    public <E> History<E> read(StreamId<E> stream) {
        return History.decode(stream, inOrder(facts(stream)));
    }

    private Collection<Encoded> inOrder(ImmutableList<Encoded> kept) {
        return switch (fault) {
            case TURNS_THE_ORDER -> Lists.reverse(kept);
            case SORTS_BY_TEXT ->
                kept.stream().sorted(Comparator.comparing(Encoded::body)).toList();
            default -> kept;
        };
    }

    @Override
    public Optional<Head> done(StreamId<?> stream, Request request) {
        Optional<Done> before = Optional.ofNullable(disk.done().get(key(stream, request)));
        if (fault != Fault.TAKES_ANY_REQUEST_FOR_A_KEY
                && before.filter(done -> !done.request().equals(request)).isPresent()) {
            throw new KeyReusedException(request.key());
        }
        return before.map(done -> stream.at(
                fault == Fault.ANSWERS_WITH_THE_NEWEST_HEAD ? facts(stream).size() : done.version()));
    }

    @Override
    public <E> Head append(Addition<E> addition) {
        if (fault == Fault.LOOKS_AND_WRITES_APART) {
            return write(addition);
        }
        synchronized (disk) {
            return write(addition);
        }
    }

    private <E> Head write(Addition<E> addition) {
        StreamId<E> stream = addition.stream();
        Optional<Head> before = fault == Fault.FORGETS_REQUESTS ? Optional.empty() : done(stream, addition.request());
        if (before.isPresent()) {
            return before.orElseThrow();
        }
        Done done = new Done(addition.request(), addition.after().version());
        if (fault == Fault.KEEPS_THE_KEY_OF_WHO_WAS_REFUSED) {
            disk.done().put(key(stream, addition.request()), done);
        }
        int size = facts(stream).size();
        if (fault == Fault.ACCEPTS_GAPS ? addition.seen() < size : addition.seen() != size && looksAtHeads()) {
            throw new StaleHeadsException(ImmutableList.of(stream));
        }
        List<Encoded> all = new ArrayList<>(facts(stream));
        if (fault == Fault.LOOKS_AND_WRITES_APART) {
            LockSupport.parkNanos(A_WHILE);
        }
        if (fault != Fault.WRITES_ONE_BY_ONE) {
            // What cannot be written fails here, before anything is.
            addition.rows();
        }
        for (E fact : addition.facts()) {
            all.add(kept(stream.kind().encode(fact)));
            if (fault == Fault.WRITES_ONE_BY_ONE || fault == Fault.SHOWS_HALF_AN_ADDITION) {
                disk.facts().put(name(stream), ImmutableList.copyOf(all));
                LockSupport.parkNanos(A_WHILE);
            }
        }
        disk.facts().put(name(stream), ImmutableList.copyOf(all));
        disk.done().put(key(stream, addition.request()), done);
        return addition.after();
    }

    private boolean looksAtHeads() {
        return fault != Fault.IGNORES_HEADS;
    }

    private Encoded kept(Encoded given) {
        return switch (fault) {
            case NORMALISES_TEXT -> with(given, Normalizer.normalize(given.body(), Normalizer.Form.NFC));
            case CUTS_LONG_FACTS ->
                with(
                        given,
                        given.body().substring(0, Math.min(4096, given.body().length())));
            default -> given;
        };
    }

    private static Encoded with(Encoded given, String body) {
        return new Encoded(given.type(), given.schemaVersion(), body);
    }

    private ImmutableList<Encoded> facts(StreamId<?> stream) {
        return disk.facts().getOrDefault(name(stream), ImmutableList.of());
    }

    private String key(StreamId<?> stream, Request request) {
        return fault == Fault.KEEPS_KEYS_OF_ALL_STREAMS_TOGETHER ? request.key() : name(stream) + " " + request.key();
    }

    private String name(StreamId<?> stream) {
        return switch (fault) {
            case IGNORES_THE_COUNTY -> stream.name();
            case IGNORES_CASE -> stream.toString().toLowerCase(Locale.ROOT);
            default -> stream.toString();
        };
    }
}
