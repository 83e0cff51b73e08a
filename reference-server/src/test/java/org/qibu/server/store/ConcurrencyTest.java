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
import java.util.stream.Stream;
import org.jooq.exception.DataAccessException;
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
    private static final int MANY = 12;

    /** More than the body of a fact may have. */
    private static final String TOO_LONG = "长".repeat(1_500_000);

    @TempDir
    private Path keys;

    private final ExecutorService writers = Executors.newFixedThreadPool(MANY);
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
        writers.shutdownNow();
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

    /** However many are made durable at once, what becomes of each is its own: one that is refused takes no other with it. */
    @Test
    void ofManyAtOnceEachHearsItsOwnOutcome() {
        StreamId<Diary> movedOn = Diary.fresh();
        store.append(Append.on(movedOn.at(0)).with(movedOn, Diary.pages("别人写的")));
        for (int round = 0; round < ROUNDS; round++) {
            StreamId<Diary> tooLong = Diary.fresh();
            List<Append> appends = new ArrayList<>();
            appends.add(Append.on(movedOn.at(0)).with(movedOn, Diary.pages("来晚了")));
            appends.add(Append.on(tooLong.at(0)).with(tooLong, Diary.pages(TOO_LONG)));
            Stream.generate(Diary::fresh)
                    .limit(MANY - appends.size())
                    .forEach(diary -> appends.add(Append.on(diary.at(0)).with(diary, Diary.pages("一", "二"))));

            ImmutableList<String> outcomes = race(appends);

            assertThat(outcomes.subList(0, 2)).containsExactly("stale " + movedOn.name(), "refused");
            assertThat(outcomes.subList(2, MANY)).containsOnly("won");
            assertThat(store.read(tooLong).isEmpty()).isTrue();
            assertThat(appends.subList(2, MANY))
                    .allSatisfy(append -> assertThat(
                                    store.read(append.heads().firstKey()).events())
                            .hasSize(2));
        }
    }

    private ImmutableList<String> race(Append one, Append other) {
        return race(ImmutableList.of(one, other));
    }

    private ImmutableList<String> race(List<Append> appends) {
        CyclicBarrier start = new CyclicBarrier(appends.size());
        ImmutableList<Future<String>> all = appends.stream()
                .map(append -> writers.submit(() -> run(start, append)))
                .collect(toImmutableList());
        return all.stream().map(ConcurrencyTest::outcome).collect(toImmutableList());
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
        } catch (DataAccessException refused) {
            return "refused";
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
