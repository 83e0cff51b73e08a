package org.qibu.server.store;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.Optional;
import org.qibu.approval.code.DivisionCode;
import org.qibu.approval.store.Head;
import org.qibu.approval.store.StreamId;

/**
 * Facts to be appended all or nothing, on condition that every stream the ruling read still stands where it was read.
 *
 * @param heads every stream the ruling read, those it writes included, in key order
 * @param facts in the order in which they are written
 * @param answer what is answered to the request that made them, if it may be sent again
 * @param erased the person whose key is deleted with that, on condition that nothing more is kept of them than was known
 */
public record Append(
        ImmutableSortedMap<StreamId<?>, Integer> heads,
        ImmutableList<NewFact<?>> facts,
        Optional<Answered> answer,
        Optional<KeptPerson> erased) {
    /** An answer with the request it is kept for. */
    public record Answered(Answer.To request, Answer answer) {}

    public Append {
        checkArgument(!heads.isEmpty(), "an append rests on at least one head");
        for (NewFact<?> fact : facts) {
            checkArgument(heads.containsKey(fact.stream()), "a fact of a stream that was not read: %s", fact.stream());
        }
        checkArgument(
                heads.keySet().stream().map(StreamId::county).distinct().count() == 1, "an append is of one county");
    }

    /** Begins an append that rests on these heads; a head named twice must be named alike. */
    public static Append on(Head... heads) {
        ImmutableSortedMap.Builder<StreamId<?>, Integer> read = ImmutableSortedMap.orderedBy(StreamId.KEY_ORDER);
        for (Head head : heads) {
            read.put(head.stream(), head.version());
        }
        return new Append(read.buildOrThrow(), ImmutableList.of(), Optional.empty(), Optional.empty());
    }

    /** Begins an append that rests on these heads. */
    public static Append on(Iterable<Head> heads) {
        return on(ImmutableList.copyOf(heads).toArray(Head[]::new));
    }

    /** The same with these facts after the others. */
    public <E> Append with(StreamId<E> stream, Iterable<? extends E> events) {
        ImmutableList.Builder<NewFact<?>> more =
                ImmutableList.<NewFact<?>>builder().addAll(facts);
        events.forEach(event -> more.add(new NewFact<E>(stream, event, Optional.empty())));
        return new Append(heads, more.build(), answer, erased);
    }

    /** The same with one fact more that says something of a person. */
    public <E> Append with(StreamId<E> stream, E event, PersonalPart personal) {
        return new Append(
                heads,
                ImmutableList.<NewFact<?>>builder()
                        .addAll(facts)
                        .add(new NewFact<>(stream, event, Optional.of(personal)))
                        .build(),
                answer,
                erased);
    }

    /** The same, to be answered so; a retry of the request gets the same answer and writes nothing. */
    public Append answering(Answer.To request, Answer given) {
        return new Append(heads, facts, Optional.of(new Answered(request, given)), erased);
    }

    /** The same, with the end of this person's key: whatever was said of them can no longer be read, and every state stays. */
    public Append erasing(KeptPerson person) {
        return new Append(heads, facts, answer, Optional.of(person));
    }

    /** How far a stream had come when it was read; 0 where it did not exist. */
    int seen(StreamId<?> stream) {
        return Optional.ofNullable(heads.get(stream)).orElseThrow();
    }

    DivisionCode county() {
        return heads.firstKey().county();
    }

    ImmutableList<StreamId<?>> written() {
        return heads.keySet().stream()
                .filter(stream -> facts.stream().anyMatch(fact -> fact.stream().equals(stream)))
                .collect(toImmutableList());
    }

    ImmutableList<Head> inKeyOrder() {
        return heads.entrySet().stream()
                .map((Map.Entry<StreamId<?>, Integer> read) -> read.getKey().at(read.getValue()))
                .collect(toImmutableList());
    }
}
