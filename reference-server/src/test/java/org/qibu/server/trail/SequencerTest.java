package org.qibu.server.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qibu.approval.law.Finding;
import org.qibu.approval.trail.Hash;
import org.qibu.approval.trail.TreeHash;
import org.qibu.approval.trail.note.SignedNote;
import org.qibu.server.database.TestDatabase;

class SequencerTest {
    @TempDir
    private Path keys;

    @Test
    void everyFactGetsItsPlaceInTheOrderOfItsNumberAndTheCheckpointSaysWhatTheyComeTo() {
        Diaries diaries = Diaries.of("610921", keys);
        diaries.write(300);
        sequenced(diaries);
        diaries.write(5);
        sequenced(diaries);

        assertWhole(diaries);
        assertThat(diaries.published().tree().size()).isEqualTo(305);
        SignedNote checkpoint = diaries.trail().checkpoint().orElseThrow();
        assertThat(checkpoint.isSignedBy(diaries.trail().verifier())).isTrue();
        assertThat(diaries.published().origin()).isEqualTo(Diaries.ORIGIN);
    }

    @Test
    void aTrailWithoutFactsIsPublishedAsEmpty() {
        Diaries diaries = Diaries.of("610922", keys);

        diaries.sequencer().step();

        assertThat(diaries.published().tree().size()).isZero();
    }

    /** Its number is lower than those that already have their places. */
    @Test
    void aFactOfATransactionThatEndsLateIsNotSkipped() throws Exception {
        Diaries diaries = Diaries.of("610923", keys);
        diaries.write(1);
        try (Connection late = TestDatabase.get().connect()) {
            late.setAutoCommit(false);
            DSL.using(late).execute("insert into qibu.stream values ('610923', 'diary/late', 0)");
            DSL.using(late).execute("""
                    insert into qibu.fact (county, stream, version, at, on_day, capacity, office, type, schema_version, body, salt)
                    values ('610923', 'diary/late', 1, now(), '2026-10-19', 'WRITER', '', 'diary', 1, '{}',
                      sha256('salt'))""");
            diaries.write(1);
            sequenced(diaries);
            assertThat(diaries.placed()).hasSize(2);
            late.commit();
        }
        sequenced(diaries);

        assertThat(diaries.placed()).hasSize(3).isNotEqualTo(diaries.facts());
        assertWhole(diaries);
    }

    /** The database takes bodies of four megabytes, and from whoever has its account also such as are no text. */
    @Test
    void aBodyThatIsNoLineKeepsNothingWaiting() throws Exception {
        Diaries diaries = Diaries.of("610929", keys);
        try (Connection hand = TestDatabase.get().connect()) {
            DSL.using(hand).execute("insert into qibu.stream values ('610929', 'diary/odd', 0)");
            DSL.using(hand).execute("""
                    insert into qibu.fact (county, stream, version, at, on_day, capacity, office, type, schema_version, body, salt)
                    select '610929', 'diary/odd', version, now(), '2026-10-19', 'WRITER', '', 'diary', 1, body, sha256('salt')
                    from (values
                      (1, convert_to('"' || repeat('长', 1300000) || '"', 'UTF8')),
                      (2, '\\x7b0a7d'),
                      (3, '\\x22c322')) as odd (version, body)""");
        }
        diaries.write(1);
        sequenced(diaries);

        assertWhole(diaries);
        assertThat(FactCheck.of(diaries.trail(), done -> {}).differences()).isZero();
    }

    @Test
    void twoThatFightForTheLeaseLoseNothingAndPlaceNothingTwice() throws Exception {
        Diaries diaries = Diaries.of("610924", keys);
        AtomicBoolean writing = new AtomicBoolean(true);
        AtomicInteger changes = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            // So short that each loses it again and again, also within a step.
            Sequencer sequencer = diaries.sequencer(diaries.queries(), Duration.ofMillis(3));
            all.add(threads.submit(() -> {
                while (writing.get()) {
                    try {
                        sequencer.step();
                    } catch (LostLeaseException lost) {
                        changes.incrementAndGet();
                    }
                }
            }));
        }
        for (int i = 0; i < 100; i++) {
            diaries.write(5);
        }
        writing.set(false);
        for (Future<?> each : all) {
            each.get(30, TimeUnit.SECONDS);
        }
        threads.shutdown();
        sequenced(diaries);

        assertThat(fence(diaries)).as("changes of hands").isGreaterThan(10);
        assertWhole(diaries);
    }

    /**
     * The connection breaks before and after each thing that is asked of the database, until one run meets no break; then another
     * sequencer goes on, as if the process had died, or the same one, as if the network had.
     */
    @ParameterizedTest(name = "the same goes on: {1}")
    @CsvSource({"610925, false", "610947, true"})
    void aBreakAtAnyStepLosesNothingAndPlacesNothingTwice(String county, boolean theSame) {
        Diaries diaries = Diaries.of(county, keys);
        diaries.write(300);
        int calls = 0;
        boolean broke = true;
        for (int at = 0; broke; at++) {
            diaries.write(30);
            Breaking breaking = new Breaking(TestDatabase.get().source(), at);
            Sequencer next = anew(diaries);
            try {
                Sequencer broken = diaries.sequencer(DSL.using(breaking, SQLDialect.POSTGRES), Duration.ofMillis(1));
                next = theSame ? broken : next;
                broken.step();
            } catch (DataAccessException crashed) {
                calls = at;
            }
            broke = breaking.broke();
            assertThat(diaries.placed().size() + diaries.waiting())
                    .isEqualTo(diaries.facts().size());
            sequenced(broke ? next : anew(diaries), diaries);
            assertWhole(diaries);
        }
        assertThat(calls).as("places at which it was broken").isGreaterThan(10);
    }

    @Test
    void whoFindsItsTrailTakenOverWritesNothing() throws Exception {
        Diaries diaries = Diaries.of("610926", keys);
        Sequencer first = diaries.sequencer(diaries.queries(), Duration.ofMillis(40));
        first.step();
        TimeUnit.MILLISECONDS.sleep(60);
        Sequencer second = diaries.sequencer();
        diaries.write(3);
        second.step();
        diaries.write(1);

        assertThat(first.step()).isFalse();
        assertThat(diaries.placed()).hasSize(3);
        second.leave();
        first.step();
        assertThat(diaries.placed()).hasSize(4);
        assertWhole(diaries);
    }

    @Test
    void whatWaitsAndIsNoFactIsLeftForTheCheckToName() {
        Diaries diaries = Diaries.of("610948", keys);
        diaries.write(2);
        String row = "('" + diaries.county().value() + "', 9000000001)";
        diaries.queries().execute("insert into qibu.unsequenced values " + row);
        Sequencer sequencer = diaries.sequencer();
        sequencer.step();

        assertThat(diaries.placed()).hasSize(2);
        assertThat(FactCheck.of(diaries.trail(), done -> {}).first())
                .extracting(Finding::code)
                .containsExactly("trail.fact-vanished");
        diaries.queries().execute("delete from qibu.unsequenced where (county, fact) = " + row);
        assertWhole(diaries);
    }

    /** A server that stood still for a minute does not know it: by its own clock it holds the lease. */
    @Test
    void whoStillBelievesToHoldTheLeaseTakesNothing() {
        Diaries diaries = Diaries.of("610946", keys);
        Sequencer first = diaries.sequencer();
        first.step();
        diaries.queries()
                .execute(
                        "update qibu.trail set held_until = now() - interval '1 second' where county = ?",
                        diaries.county().value());
        Sequencer second = diaries.sequencer();
        second.step();
        diaries.write(2);

        assertThatThrownBy(first::step).isInstanceOf(LostLeaseException.class);
        assertThat(diaries.placed()).isEmpty();
        second.step();
        assertThat(diaries.placed()).hasSize(2);
        assertWhole(diaries);
    }

    /** Whoever went on from them would sign a head that contradicts the last one: the county would look like a forger. */
    @ParameterizedTest(name = "level {1}")
    @CsvSource({"610961, 0", "610962, -1"})
    void whoFindsOtherTilesThanWereSignedSignsNoMoreAndTheFactsWait(String county, int level) throws Exception {
        Diaries diaries = grownTo300(county);
        byHand(
                "update qibu.trail_tile set content = set_byte(content, 37, get_byte(content, 37) # 4)"
                        + " where county = ? and level = ? and place = 1",
                county,
                level);

        assertStandsStill(diaries);
    }

    @Test
    void whoFindsAnotherCheckpointThanWasPublishedSignsNoMoreAndTheFactsWait() throws Exception {
        Diaries diaries = Diaries.of("610963", keys);
        diaries.write(1);
        sequenced(diaries);
        String earlier = diaries.trail().checkpoint().orElseThrow().toString();
        diaries.write(299);
        sequenced(diaries);
        byHand("update qibu.trail set checkpoint = ? where county = '610963'", earlier);

        assertStandsStill(diaries);
    }

    private Diaries grownTo300(String county) {
        Diaries diaries = Diaries.of(county, keys);
        diaries.write(300);
        sequenced(diaries);
        return diaries;
    }

    private static void byHand(String statement, Object... values) throws Exception {
        try (Connection owner = ByHand.owner()) {
            assertThat(DSL.using(owner).execute(statement, values)).isEqualTo(1);
        }
    }

    private static void assertStandsStill(Diaries diaries) {
        String kept = diaries.trail().checkpoint().orElseThrow().toString();
        diaries.write(1);

        assertThatThrownBy(() -> anew(diaries).step()).isInstanceOf(IllegalStateException.class);
        assertThat(diaries.trail().checkpoint().orElseThrow()).hasToString(kept);
        assertThat(diaries.placed()).hasSize(300);
        assertThat(diaries.waiting()).isEqualTo(1);
    }

    private static long fence(Diaries diaries) {
        return diaries.queries()
                .fetchSingle(
                        "select fence from qibu.trail where county = ?",
                        diaries.county().value())
                .get(0, Long.class);
    }

    /** A sequencer of its own, which finds all it needs in the database. */
    private static Sequencer anew(Diaries diaries) {
        return diaries.sequencer(diaries.queries(), Duration.ofMillis(1));
    }

    private static void sequenced(Diaries diaries) {
        sequenced(anew(diaries), diaries);
    }

    private static void sequenced(Sequencer sequencer, Diaries diaries) {
        do {
            while (sequencer.step()) {
                // there is more
            }
        } while (diaries.waiting() > 0);
        sequencer.leave();
    }

    /** Every fact once, what the entries say is what the facts say, and the root is over just these. */
    private static void assertWhole(Diaries diaries) {
        assertThat(diaries.placed()).containsExactlyInAnyOrderElementsOf(diaries.facts());
        assertThat(diaries.waiting()).isZero();
        List<byte[]> entries = diaries.entries();
        assertThat(entries).usingElementComparator(java.util.Arrays::compare).isEqualTo(diaries.commitments());
        assertThat(diaries.published().tree().root())
                .isEqualTo(root(entries.stream().map(TreeHash.sha256()::leaf).toList()));
    }

    /** The root as RFC 6962 section 2.1 defines it. */
    private static Hash root(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return TreeHash.sha256().empty();
        }
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int left = Integer.highestOneBit(leaves.size() - 1);
        return TreeHash.sha256().node(root(leaves.subList(0, left)), root(leaves.subList(left, leaves.size())));
    }
}
