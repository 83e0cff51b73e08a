package org.qibu.server.store;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qibu.approval.store.Head;
import org.qibu.approval.store.StaleHeadsException;
import org.qibu.approval.store.StreamId;
import org.qibu.server.database.TestDatabase;
import org.qibu.server.keys.MasterKey;

class ConcurrencyTest {
    private static final int ROUNDS = 30;

    @TempDir
    private Path keys;

    private final ExecutorService two = Executors.newFixedThreadPool(2);
    private FactStore store;

    @BeforeEach
    void open() {
        store = new JooqFactStore(
                TestDatabase.get().queries(),
                MasterKey.openOrMake(keys.resolve("master.key")),
                new Projections(ImmutableList.of()));
    }

    @AfterEach
    void stop() {
        two.shutdownNow();
    }

    @Test
    void ofTwoWritersOnOneHeadExactlyOneWinsAndTheOtherIsTold() {
        for (int round = 0; round < ROUNDS; round++) {
            StreamId<Diary> diary = Diary.fresh();
            Append append = Append.on(diary.at(0)).with(diary, Diary.pages("决定"));

            assertThat(race(append, append)).containsExactlyInAnyOrder("won", "stale " + diary.name());
            assertThat(store.read(diary).events()).hasSize(1);
        }
    }

    /** An opinion that read the decision's stream, and a decision that read the opinion's: one of them must lose. */
    @Test
    void whatEachReadTheOtherCannotWriteUnseen() {
        for (int round = 0; round < ROUNDS; round++) {
            StreamId<Diary> opinion = Diary.fresh();
            StreamId<Diary> decision = Diary.fresh();
            Append opines = Append.on(opinion.at(0), decision.at(0)).with(opinion, Diary.pages("退回"));
            Append decides = Append.on(decision.at(0), opinion.at(0)).with(decision, Diary.pages("准予"));

            assertThat(race(opines, decides)).filteredOn("won"::equals).hasSize(1);
            assertThat(store.read(opinion).events().size()
                            + store.read(decision).events().size())
                    .isEqualTo(1);
        }
    }

    @Test
    void writersOfManyStreamsInAnyOrderNeverWaitInACircle() {
        ImmutableList<StreamId<Diary>> streams =
                Stream.generate(Diary::fresh).limit(4).collect(toImmutableList());
        Random random = new Random(7);
        for (int round = 0; round < ROUNDS; round++) {
            assertThat(race(all(streams, random), all(streams, random))).contains("won");
        }
        assertThat(streams)
                .extracting(stream -> store.read(stream).head().version())
                .containsOnly(ROUNDS);
    }

    private Append all(ImmutableList<StreamId<Diary>> streams, Random random) {
        List<Head> heads = new ArrayList<>();
        streams.forEach(stream -> heads.add(store.read(stream).head()));
        Collections.shuffle(heads, random);
        Append append = Append.on(heads);
        for (StreamId<Diary> stream : streams) {
            append = append.with(stream, Diary.pages("一"));
        }
        return append;
    }

    @Test
    void theSameRequestTwiceAtOnceIsDoneOnceAndAnsweredAlike() {
        for (int round = 0; round < ROUNDS; round++) {
            StreamId<Diary> diary = Diary.fresh();
            Answer.To request = new Answer.To(
                    "race", UUID.randomUUID().toString(), Hashing.sha256().hashString("x", StandardCharsets.UTF_8));
            Append append = Append.on(diary.at(0))
                    .with(diary, Diary.pages("一"))
                    .answering(request, new Answer(201, "", "application/json", "{}"));

            assertThat(race(append, append)).containsExactlyInAnyOrder("won", "answered 201");
            assertThat(store.read(diary).events()).hasSize(1);
        }
    }

    private ImmutableList<String> race(Append one, Append other) {
        CyclicBarrier start = new CyclicBarrier(2);
        ImmutableList<Future<String>> both =
                ImmutableList.of(two.submit(() -> run(start, one)), two.submit(() -> run(start, other)));
        return IntStream.range(0, 2).mapToObj(i -> outcome(both.get(i))).collect(toImmutableList());
    }

    private String run(CyclicBarrier start, Append append) throws InterruptedException, BrokenBarrierException {
        start.await();
        try {
            store.append(append);
            return "won";
        } catch (StaleHeadsException stale) {
            return "stale " + stale.streams().get(0).name();
        } catch (AlreadyAnsweredException answered) {
            return "answered " + answered.answer().status();
        }
    }

    private static String outcome(Future<String> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }
}
