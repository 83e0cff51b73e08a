package org.qibu.testkit;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qibu.approval.code.DivisionCode;
import org.qibu.approval.store.Addition;
import org.qibu.approval.store.Head;
import org.qibu.approval.store.Request;
import org.qibu.approval.store.StaleHeadsException;
import org.qibu.approval.store.StreamId;
import org.qibu.approval.store.StreamStore;

/** The store under test, and what it must do when many write at once. */
abstract class CrowdedStoreContract {
    static final DivisionCode COUNTY = DivisionCode.parse("610702");

    private static final int WRITERS = 6;
    private static final int ROUNDS = 8;

    final StreamId<Note> stream = fresh();
    StreamStore store;

    /** Opens the store. */
    protected abstract StreamStore open();

    @BeforeEach
    final void openFirst() {
        store = open();
    }

    @Test
    void ofManyWritersOnOneHeadExactlyOneWins() {
        for (int round = 0; round < ROUNDS; round++) {
            StreamId<Note> contested = fresh();
            ImmutableList<String> outcomes = Crowd.run(writers(writer -> () -> {
                try {
                    store.append(new Addition<>(contested, 0, Note.of("决定"), request("写者" + writer)));
                    return "won";
                } catch (StaleHeadsException stale) {
                    return "stale";
                }
            }));

            assertThat(outcomes).filteredOn("won"::equals).hasSize(1);
            assertThat(store.read(contested).events()).hasSize(1);
        }
    }

    @Test
    void theSameRequestFromManyAtOnceIsDoneOnceAndAnsweredAlike() {
        for (int round = 0; round < ROUNDS; round++) {
            StreamId<Note> contested = fresh();
            ImmutableList<Head> heads = Crowd.run(writers(
                    writer -> () -> store.append(new Addition<>(contested, 0, Note.of("一", "二"), request("一")))));

            assertThat(heads).containsOnly(contested.at(2));
            assertThat(store.read(contested).events()).hasSize(2);
        }
    }

    /** Whatever the order in which they come, each addition stands whole, and a reader never sees half of one. */
    @Test
    void manyWritersLoseNothingAndAReaderSeesOnlyWholeAdditions() {
        AtomicInteger writing = new AtomicInteger(WRITERS);
        Crowd.run(Stream.concat(
                        writers(writer -> () -> writes(writer, writing)).stream(),
                        Stream.<Callable<Integer>>of(() -> wholeAdditions(writing)))
                .collect(toImmutableList()));

        ImmutableList<String> texts = texts();
        assertThat(texts).hasSize(3 * WRITERS * ROUNDS).doesNotHaveDuplicates();
        assertThat(Lists.partition(texts, 3)).allSatisfy(three -> {
            String name = three.get(0).substring(0, three.get(0).length() - 1);
            assertThat(three).containsExactly(name + "a", name + "b", name + "c");
        });
    }

    private int writes(int writer, AtomicInteger writing) {
        try {
            IntStream.range(0, ROUNDS).forEach(round -> insist(writer + "." + round));
            return 3 * ROUNDS;
        } finally {
            writing.decrementAndGet();
        }
    }

    /** Reads again and appends again until nobody came between. */
    private void insist(String name) {
        for (int tries = 0; tries < 100 * WRITERS * ROUNDS; tries++) {
            try {
                store.append(store.read(stream).then(Note.of(name + "a", name + "b", name + "c"), request(name)));
                return;
            } catch (StaleHeadsException stale) {
                Thread.onSpinWait();
            }
        }
        throw new AssertionError("never came through: " + name);
    }

    private int wholeAdditions(AtomicInteger writing) {
        int seen = 0;
        while (writing.get() > 0) {
            int now = store.read(stream).events().size();
            assertThat(now % 3)
                    .as("%s facts are not whole additions of three", now)
                    .isZero();
            assertThat(now).as("facts only ever become more").isGreaterThanOrEqualTo(seen);
            seen = now;
        }
        return seen;
    }

    private static <R> ImmutableList<Callable<R>> writers(IntFunction<Callable<R>> act) {
        return IntStream.range(0, WRITERS).mapToObj(act).collect(toImmutableList());
    }

    final Head append(int seen, Request request, String... texts) {
        return store.append(new Addition<>(stream, seen, Note.of(texts), request));
    }

    final ImmutableList<String> texts() {
        return store.read(stream).events().stream()
                .map(note -> ((Note.Written) note).text())
                .collect(toImmutableList());
    }

    static Request request(String asked) {
        return Request.of("key-" + asked, asked);
    }

    static StreamId<Note> fresh() {
        return Note.KIND.stream(COUNTY, UUID.randomUUID().toString());
    }
}
