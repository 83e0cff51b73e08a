package org.qibu.trail.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qibu.trail.TestLog.word;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qibu.approval.trail.TreeHead;
import org.qibu.approval.trail.note.Checkpoint;
import org.qibu.approval.trail.note.KeyKind;
import org.qibu.approval.trail.note.SignedNote;
import org.qibu.approval.trail.note.SignerKey;
import org.qibu.approval.trail.note.VerifierKey;
import org.qibu.approval.trail.note.WitnessPolicy;
import org.qibu.trail.Served;
import org.qibu.trail.TestLog;
import org.qibu.trail.place.PublishedLog;
import org.qibu.trail.place.UnreadableLogException;

/** A log is followed over HTTP, and shows what it must not. */
class MonitorTest {
    @TempDir
    private Path root;

    private TestLog log;
    private Served served;

    @BeforeEach
    void serve() {
        log = TestLog.in(root.resolve("log"));
        log.grow(300);
        served = new Served(log.folder());
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private Monitor monitor(boolean readsEntries) {
        return new Monitor(PublishedLog.at(served.address()), log.key().verifier(), WitnessPolicy.none(), readsEntries);
    }

    private Sighting look(Optional<SignedNote> seen) {
        return monitor(false).look(seen);
    }

    private Optional<SignedNote> seen(long size) {
        return Optional.of(log.signed(log.at(size).head()));
    }

    private void mustAlarm(Optional<SignedNote> seen, Alarm alarm) {
        assertThat(look(seen))
                .isInstanceOfSatisfying(
                        Sighting.Alarmed.class,
                        alarmed -> assertThat(alarmed.alarm()).isEqualTo(alarm));
    }

    @Test
    void followsALogFromItsFirstSightOn() {
        assertThat(look(Optional.empty()))
                .isInstanceOfSatisfying(
                        Sighting.First.class,
                        first -> assertThat(first.tree()).isEqualTo(log.at(300).head()));
        assertThat(look(seen(300))).isEqualTo(new Sighting.Unchanged(log.at(300).head()));
        for (long size : new long[] {301, 512, 70_000}) {
            Optional<SignedNote> before = log.tiles().checkpoint().map(SignedNote::parse);
            TreeHead from = TestLog.head(before.orElseThrow().toString());
            TreeHead to = log.grow(size);
            assertThat(look(before)).isInstanceOfSatisfying(Sighting.Grown.class, grown -> {
                assertThat(grown.from()).isEqualTo(from);
                assertThat(grown.to()).isEqualTo(to);
                assertThat(grown.shown().isSignedBy(log.key().verifier())).isTrue();
            });
        }
    }

    @Test
    void followsALogFromBeforeItsFirstEntry() {
        TestLog young = log.elsewhere(root.resolve("young"));
        young.grow(0);
        served.serve(young.folder());
        assertThat(look(Optional.empty())).isInstanceOf(Sighting.First.class);
        Optional<SignedNote> empty = young.tiles().checkpoint().map(SignedNote::parse);
        young.grow(3);
        assertThat(look(empty)).isInstanceOf(Sighting.Grown.class);
    }

    @Test
    void readsNotTheWholeLogToFollowIt() {
        log.grow(70_000);
        served.asked.clear();
        assertThat(look(seen(69_000))).isInstanceOf(Sighting.Grown.class);

        assertThat(served.asked).noneMatch(path -> path.contains("entries"));
        assertThat(served.asked.stream().distinct()).hasSizeLessThan(12);
    }

    @Test
    void alarmsOnYesterdaysBackup() {
        TestLog yesterday = log.copyTo(root.resolve("yesterday"));
        log.grow(400);
        served.serve(yesterday.folder());

        mustAlarm(seen(400), Alarm.ROLLED_BACK);
    }

    @Test
    void alarmsOnAnotherHistoryOfTheSameLength() {
        TestLog fork = log.elsewhere(root.resolve("fork"));
        fork.grow(300, index -> index == 299 ? "另一条" : word(index));
        served.serve(fork.folder());

        mustAlarm(seen(300), Alarm.FORKED);
    }

    @ParameterizedTest
    @CsvSource({"0", "150", "255", "256", "299"})
    void alarmsOnARewriteBehindALongerHistory(long rewritten) {
        TestLog fork = log.elsewhere(root.resolve("fork" + rewritten));
        fork.grow(1000, index -> index == rewritten ? "另一条" : word(index));
        served.serve(fork.folder());

        mustAlarm(seen(300), Alarm.REWRITTEN);
    }

    @Test
    void alarmsOnACheckpointThatNobodySigned() {
        Optional<SignedNote> seen = seen(300);
        SignerKey stranger = SignerKey.generate(TestLog.ORIGIN, KeyKind.NOTE);
        log.tiles()
                .publish(SignedNote.of(
                        Checkpoint.of(
                                        TestLog.ORIGIN,
                                        TestLog.head(seen.orElseThrow().toString()))
                                .toString(),
                        stranger));
        mustAlarm(seen, Alarm.NOT_SIGNED);
        mustAlarm(Optional.empty(), Alarm.NOT_SIGNED);

        log.tiles()
                .publish(SignedNote.of(
                        Checkpoint.of(
                                        "elsewhere.example",
                                        TestLog.head(seen.orElseThrow().toString()))
                                .toString(),
                        log.key()));
        mustAlarm(seen, Alarm.OTHER_ORIGIN);

        log.write("checkpoint", "<html>\n".getBytes(UTF_8));
        mustAlarm(seen, Alarm.MALFORMED);
    }

    @Test
    void alarmsWhereTheTilesDoNotProveWhatIsSigned() {
        log.grow(400);
        Optional<SignedNote> seen = seen(300);
        byte[] tile = log.bytes("tile/0/001.p/144");
        tile[143 * 32] ^= 1;
        log.write("tile/0/001.p/144", tile);
        mustAlarm(seen, Alarm.TILES_DIFFER);
        mustAlarm(Optional.empty(), Alarm.TILES_DIFFER);

        log.delete("tile/0/001.p/144");
        mustAlarm(seen, Alarm.WITHHELD);
    }

    @Test
    void readsTheNewEntriesWhereItIsAsked() {
        log.grow(700);
        served.asked.clear();
        assertThat(monitor(true).look(seen(300))).isInstanceOf(Sighting.Grown.class);
        assertThat(served.asked).contains("tile/entries/001", "tile/entries/002.p/188");
        assertThat(served.asked).doesNotContain("tile/entries/000");
        assertThat(monitor(true).look(Optional.empty())).isInstanceOf(Sighting.First.class);

        byte[] bundle = log.bytes("tile/entries/002.p/188");
        bundle[10] ^= 1;
        log.write("tile/entries/002.p/188", bundle);
        assertThat(monitor(false).look(seen(300))).isInstanceOf(Sighting.Grown.class);
        for (Optional<SignedNote> from : List.of(seen(300), Optional.<SignedNote>empty())) {
            assertThat(monitor(true).look(from))
                    .isInstanceOfSatisfying(
                            Sighting.Alarmed.class,
                            alarmed -> assertThat(alarmed.alarm()).isEqualTo(Alarm.ENTRIES_DIFFER));
        }
    }

    /** A checkpoint that the witnesses were not shown is one that others may not see. */
    @Test
    void alarmsWhereTooFewWitnessesCosigned() {
        SignerKey one = SignerKey.generate("one.example", KeyKind.COSIGNATURE);
        SignerKey two = SignerKey.generate("two.example", KeyKind.COSIGNATURE);
        SignedNote note = seen(300).orElseThrow();
        log.tiles().publish(note.with(one.cosign(Checkpoint.parse(note.text()), Instant.EPOCH)));
        List<VerifierKey> both = List.of(one.verifier(), two.verifier());

        assertThat(witnessed(1, both)).isInstanceOf(Sighting.First.class);
        assertThat(witnessed(2, both)).isInstanceOfSatisfying(Sighting.Alarmed.class, alarmed -> {
            assertThat(alarmed.alarm()).isEqualTo(Alarm.NOT_WITNESSED);
            assertThat(alarmed.detail()).isEqualTo("只有1个，至少需要2个");
        });
    }

    private Sighting witnessed(int needed, List<VerifierKey> witnesses) {
        WitnessPolicy policy = new WitnessPolicy(needed, witnesses);
        return new Monitor(PublishedLog.at(served.address()), log.key().verifier(), policy, false)
                .look(Optional.empty());
    }

    @Test
    void saysNothingOfALogThatDoesNotAnswer() {
        Optional<SignedNote> seen = seen(300);
        log.delete("checkpoint");
        assertThatThrownBy(() -> look(seen)).isInstanceOf(UnreadableLogException.class);
    }
}
