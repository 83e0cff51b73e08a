package org.qibu.trail.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.qibu.trail.TestLog.word;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.qibu.approval.trail.Hash;
import org.qibu.approval.trail.TreeHead;
import org.qibu.approval.trail.tile.TilePath;
import org.qibu.trail.Served;
import org.qibu.trail.TestLog;
import org.qibu.trail.place.PublishedLog;

/** A log of 66,000 entries, and all that can be done to it: each is found, at its place, by its name. */
class LogCheckTest {
    private static final int SIZE = 66_000;
    private static final String LAST_BUNDLE = "tile/entries/257.p/208";

    @TempDir
    private static Path right;

    private static TestLog untouched;

    @TempDir
    private Path folder;

    @BeforeAll
    static void make() {
        untouched = TestLog.in(right);
        untouched.grow(SIZE);
    }

    private static CheckReport check(TestLog log) {
        return LogCheck.of(log.tiles(), log.key().verifier(), done -> {});
    }

    private static Difference first(TestLog log) {
        CheckReport report = check(log);
        assertThat(report.holds()).isFalse();
        assertThat(report.differences()).hasSize(1);
        return report.differences().get(0);
    }

    private static List<String> words(long from, long to) {
        return new ArrayList<>(
                LongStream.range(from, to).mapToObj(TestLog::word).toList());
    }

    private static Hash leaf(String word) {
        return TestLog.SHA256.leaf(word.getBytes(UTF_8));
    }

    @Test
    void holdsAsItWasWritten() {
        List<Long> told = new ArrayList<>();
        CheckReport report = LogCheck.of(untouched.tiles(), untouched.key().verifier(), told::add);

        assertThat(report.differences()).isEmpty();
        assertThat(report.size()).isEqualTo(SIZE);
        // 257 full bundles and tiles and a partial one of each, 257 hashes on level 1 in two tiles, one hash on level
        // 2.
        assertThat(report.read().entries()).isEqualTo(SIZE);
        assertThat(report.read().bundles()).isEqualTo(258);
        assertThat(report.read().tiles()).isEqualTo(258 + 2 + 1);
        assertThat(told).hasSize(258).startsWith(256L, 512L).endsWith((long) SIZE);
    }

    @Test
    void holdsOverHttp() {
        try (Served served = new Served(right)) {
            CheckReport report = LogCheck.of(
                    PublishedLog.at(served.address()), untouched.key().verifier(), done -> {});

            assertThat(report.differences()).isEmpty();
            assertThat(report.read().entries()).isEqualTo(SIZE);
        }
    }

    /** What is done, and the difference that must be found. */
    static Stream<Arguments> tampering() {
        return Stream.of(
                entries("an entry changed", words -> words.set(44, "另一条"), 300, Tampering.CHANGED),
                entries("the first entry changed", words -> words.set(0, ""), 256, Tampering.CHANGED),
                entries("the last entry changed", words -> words.set(255, "x"), 511, Tampering.CHANGED),
                entries("an entry deleted", words -> words.remove(44), 300, Tampering.DELETED),
                entries("an entry inserted", words -> words.add(44, "多出的"), 300, Tampering.INSERTED),
                entries("two entries swapped", words -> words.add(254, words.remove(255)), 510, Tampering.REORDERED),
                entries("an entry moved", words -> words.add(10, words.remove(200)), 266, Tampering.REORDERED),
                entries(
                        "an entry deleted and the next bundle moved up",
                        words -> {
                            words.remove(44);
                            words.add(word(512));
                        },
                        300,
                        Tampering.DELETED),
                entries(
                        "an entry inserted and the last one pushed out",
                        words -> {
                            words.add(44, "多出的");
                            words.remove(256);
                        },
                        300,
                        Tampering.INSERTED),
                counted("the last entry of a bundle deleted", words -> words.remove(255), 511, 255),
                counted("an entry added behind a bundle", words -> words.add("多出的"), 512, 257),
                of(
                        "a bundle cut within an entry",
                        log -> log.write("tile/entries/001", Arrays.copyOf(log.bytes("tile/entries/001"), 100)),
                        new Difference.MalformedBundle(TilePath.parse("tile/entries/001"))),
                of(
                        "a bundle removed",
                        log -> log.delete("tile/entries/001"),
                        new Difference.Missing(TilePath.parse("tile/entries/001"))),
                of(
                        "the last bundle removed",
                        log -> log.delete(LAST_BUNDLE),
                        new Difference.Missing(TilePath.parse(LAST_BUNDLE))),
                of(
                        "a hash of an entry changed",
                        log -> flip(log, "tile/0/001", 44),
                        new Difference.HashDiffers(
                                TilePath.parse("tile/0/001"), 300, 300, leaf(word(300)), flipped(leaf(word(300))))),
                of(
                        "a tile of the lowest level removed",
                        log -> log.delete("tile/0/007"),
                        new Difference.Missing(TilePath.parse("tile/0/007"))),
                of(
                        "a tile of the lowest level cut",
                        log -> log.write("tile/0/007", new byte[8000]),
                        new Difference.WrongLength(TilePath.parse("tile/0/007"), 8192, 8000)),
                of(
                        "a tile too long",
                        log -> log.write("tile/0/007", new byte[9000]),
                        new Difference.WrongLength(TilePath.parse("tile/0/007"), 8192, 8193)),
                of(
                        "a partial tile cut",
                        log -> log.write("tile/0/257.p/208", new byte[32]),
                        new Difference.WrongLength(TilePath.parse("tile/0/257.p/208"), 208 * 32, 32)),
                of(
                        "a higher tile removed",
                        log -> log.delete("tile/1/001.p/1"),
                        new Difference.Missing(TilePath.parse("tile/1/001.p/1"))),
                of(
                        "the top tile removed",
                        log -> log.delete("tile/2/000.p/1"),
                        new Difference.Missing(TilePath.parse("tile/2/000.p/1"))),
                of("the checkpoint removed", log -> log.delete("checkpoint"), new Difference.NoCheckpoint()));
    }

    private static Arguments entries(String what, Consumer<List<String>> done, long index, Tampering how) {
        List<String> words = words(256, 512);
        done.accept(words);
        Hash found = leaf(words.get((int) index - 256));
        return of(
                what,
                log -> log.bundle("tile/entries/001", words),
                new Difference.EntryDiffers(index, TilePath.parse("tile/entries/001"), how, leaf(word(index)), found));
    }

    private static Arguments counted(String what, Consumer<List<String>> done, long index, int count) {
        List<String> words = words(256, 512);
        done.accept(words);
        return of(
                what,
                log -> log.bundle("tile/entries/001", words),
                new Difference.WrongCount(TilePath.parse("tile/entries/001"), index, 256, count));
    }

    private static Arguments of(String what, Consumer<TestLog> done, Difference difference) {
        return arguments(what, done, difference);
    }

    private static void flip(TestLog log, String tile, int at) {
        byte[] bytes = log.bytes(tile);
        bytes[at * Hash.LENGTH] ^= 1;
        log.write(tile, bytes);
    }

    private static Hash flipped(Hash hash) {
        byte[] bytes = hash.bytes();
        bytes[0] ^= 1;
        return Hash.of(bytes);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tampering")
    void findsWhatWasDone(String what, Consumer<TestLog> done, Difference difference) {
        TestLog log = untouched.copyTo(folder);
        done.accept(log);

        assertThat(first(log)).as(what).isEqualTo(difference);
        assertThat(difference.text()).isNotBlank();
    }

    @Test
    void tellsWhichEntriesAHigherHashIsOver() {
        TestLog log = untouched.copyTo(folder);
        flip(log, "tile/1/000", 3);

        assertThat(first(log)).isInstanceOfSatisfying(Difference.HashDiffers.class, differs -> {
            assertThat(differs.path()).hasToString("tile/1/000");
            assertThat(differs.first()).isEqualTo(768);
            assertThat(differs.last()).isEqualTo(1023);
        });
    }

    /** Whoever changes an entry and its tile has not the root. */
    @Test
    void tellsWhereNeitherEntryNorTileWasSigned() {
        TestLog log = untouched.copyTo(folder);
        flip(log, "tile/0/001", 44);
        List<String> words = words(256, 512);
        words.set(44, "另一条");
        log.bundle("tile/entries/001", words);

        assertThat(first(log))
                .isInstanceOfSatisfying(
                        Difference.NeitherSigned.class,
                        neither -> assertThat(neither.index()).isEqualTo(300));
    }

    @Test
    void findsALogThatWasRewrittenAsAWhole() {
        TestLog log = untouched.elsewhere(folder);
        log.grow(SIZE, index -> index == 300 ? "另一条" : word(index));
        TreeHead signed = TestLog.head(untouched.tiles().checkpoint().orElseThrow());
        log.publish(signed);

        assertThat(first(log)).isInstanceOfSatisfying(Difference.RootDiffers.class, differs -> {
            assertThat(differs.signed()).isEqualTo(signed);
            assertThat(differs.rebuilt()).isNotEqualTo(signed.root());
        });
    }

    @Test
    void believesNoCheckpointThatIsNotTheLogs() {
        TestLog log = untouched.copyTo(folder);
        TestLog stranger = TestLog.in(folder);
        stranger.publish(new TreeHead(0, TestLog.SHA256.empty()));
        assertThat(first(log))
                .isEqualTo(new Difference.NotSigned(log.key().verifier().toString()));

        log.write("checkpoint", "nothing\n".getBytes(UTF_8));
        assertThat(first(log)).isInstanceOf(Difference.MalformedCheckpoint.class);
        assertThat(check(log).read().entries()).isZero();
    }

    /** Every partial tile that was ever signed may stay, and any may go once the full one is there. */
    @Test
    void holdsWithAndWithoutThePartialTilesOfEarlierSizes() {
        TestLog log = TestLog.in(folder);
        for (long size : new long[] {1, 100, 255, 256, 300, 700}) {
            log.grow(size);
        }
        CheckReport all = check(log);
        assertThat(all.differences()).isEmpty();
        // tile/0/000.p/1, 100 and 255 and their bundles, tile/0/001.p/44 and its bundle, tile/1/000.p/1.
        assertThat(all.read().partials()).isEqualTo(9);

        log.delete("tile/0/000.p/100");
        log.delete("tile/entries/001.p/44");
        assertThat(check(log).differences()).isEmpty();
    }

    @Test
    void findsAPartialTileThatDoesNotBeginWhatItBecame() {
        TestLog log = TestLog.in(folder);
        for (long size : new long[] {100, 300}) {
            log.grow(size);
        }
        flip(log, "tile/0/000.p/100", 99);

        assertThat(first(log)).isEqualTo(new Difference.StalePartial(TilePath.parse("tile/0/000.p/100")));
    }

    @Test
    void findsAPartialBundleThatDoesNotBeginWhatItBecame() {
        TestLog log = TestLog.in(folder);
        for (long size : new long[] {100, 300}) {
            log.grow(size);
        }
        List<String> words = words(0, 100);
        words.set(7, "另一条");
        log.bundle("tile/entries/000.p/100", words);

        assertThat(first(log)).isEqualTo(new Difference.StalePartial(TilePath.parse("tile/entries/000.p/100")));
    }

    /** The tiles are written before the checkpoint is signed, and a partial tile may be gone when the full one is there. */
    @Test
    void holdsAtAnEarlierCheckpointAndReadsItsTilesFromTheFullOnes() {
        TestLog log = untouched.copyTo(folder);
        TreeHead earlier = log.at(300).head();
        log.publish(earlier);

        assertThat(check(log).differences()).isEmpty();
        assertThat(check(log).read().entries()).isEqualTo(300);
    }
}
