package org.qibu.trail.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qibu.approval.trail.Hash;
import org.qibu.approval.trail.TreeHead;
import org.qibu.trail.TestLog;

/** Whatever file of a log is altered, cut or deleted, its turn comes and it is named. */
class PartCheckTest {
    private static final long ALL = Long.MAX_VALUE;

    @TempDir
    private Path root;

    private TestLog log;

    @BeforeEach
    void begin() {
        log = TestLog.in(root.resolve("log"));
    }

    private PartCheck.Part check(TreeHead head, long from, long count) {
        return PartCheck.of(log.tiles(), TestLog.SHA256, head, from, count, true);
    }

    private Optional<String> wrong(TreeHead head) {
        return check(head, 0, ALL).difference().map(Difference::text);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 255, 256, 257, 512, 1000, 65_536, 65_537, 66_000, 131_072, 131_329})
    void findsNothingInALogThatHolds(long size) {
        TreeHead head = log.grow(size);
        assertThat(check(head, 0, ALL)).isEqualTo(new PartCheck.Part(0, Optional.empty()));
    }

    /** Every file there is, by exhaustion; of the large log the first, the last and those above. */
    @ParameterizedTest
    @ValueSource(longs = {1, 255, 256, 257, 1000, 66_000, 131_329})
    void namesEveryFileThatIsAlteredCutOrDeleted(long size) throws IOException {
        TreeHead head = log.grow(size);
        for (String path : files(size)) {
            byte[] right = log.bytes(path);
            for (byte[] wrong : spoilt(right)) {
                log.write(path, wrong);
                assertThat(wrong(head))
                        .as("%s of %s", path, size)
                        .hasValueSatisfying(text -> assertThat(text).contains(path));
            }
            log.delete(path);
            assertThat(wrong(head)).as("%s of %s", path, size).contains("缺少" + path);
            log.write(path, right);
        }
        assertThat(wrong(head)).isEmpty();
    }

    private static List<byte[]> spoilt(byte[] right) {
        byte[] first = right.clone();
        first[2] ^= 1;
        byte[] last = right.clone();
        last[last.length - 1] ^= 1;
        return List.of(first, last, Arrays.copyOf(right, right.length - 1), Arrays.copyOf(right, right.length + 1));
    }

    private List<String> files(long size) throws IOException {
        try (Stream<Path> all = Files.walk(log.file("tile"))) {
            return all.filter(Files::isRegularFile)
                    .map(file -> log.folder().relativize(file).toString())
                    .filter(path ->
                            size < 10_000 || path.matches("tile/([12]/.*|(0|entries)/(000|[0-9]*.p.*|256|257))"))
                    .toList();
        }
    }

    @Test
    void tellsWhichHashOfAHigherTileIsWrong() {
        TreeHead head = log.grow(66_000);
        byte[] tile = log.bytes("tile/1/000");
        tile[3 * Hash.LENGTH] ^= 1;
        log.write("tile/1/000", tile);
        assertThat(wrong(head)).hasValueSatisfying(text -> assertThat(text).startsWith("tile/1/000中第768至1023条的散列不对"));
    }

    /** A rewrite that is consistent in itself from the entry up to some level still does not come to the signed root. */
    @Test
    void isNotTakenInByTilesThatAgreeWithEachOther() {
        TreeHead head = log.grow(66_000);
        TestLog other = log.elsewhere(root.resolve("other"));
        other.grow(66_000, index -> index == 700 ? "另一条" : TestLog.word(index));
        log.write("tile/entries/002", other.bytes("tile/entries/002"));
        assertThat(wrong(head)).hasValueSatisfying(text -> assertThat(text).startsWith("第700条（在tile/entries/002）"));
        log.write("tile/0/002", other.bytes("tile/0/002"));
        assertThat(wrong(head)).hasValueSatisfying(text -> assertThat(text).startsWith("tile/0/002（第512至767条）连不到签名的根"));
        log.write("tile/1/000", other.bytes("tile/1/000"));
        assertThat(wrong(head)).hasValueSatisfying(text -> assertThat(text).startsWith("tile/1/000（第0至65535条）连不到签名的根"));
        log.write("tile/2/000.p/1", other.bytes("tile/2/000.p/1"));
        assertThat(wrong(head)).hasValueSatisfying(text -> assertThat(text).startsWith("各层最后一块瓦片合成的根与签名的根不符"));
    }

    @Test
    void standsStillAtWhatDiffersAndGoesOnOnceItIsMended() {
        TreeHead head = log.grow(1000);
        byte[] right = log.bytes("tile/entries/002");
        log.delete("tile/entries/002");
        assertThat(check(head, 0, 2)).isEqualTo(new PartCheck.Part(2, Optional.empty()));
        assertThat(check(head, 1, 9).next()).isEqualTo(2);
        assertThat(check(head, 2, 1).next()).isEqualTo(2);
        log.write("tile/entries/002", right);
        assertThat(check(head, 2, 1)).isEqualTo(new PartCheck.Part(3, Optional.empty()));
        assertThat(check(head, 3, 2)).isEqualTo(new PartCheck.Part(1, Optional.empty()));
        assertThat(check(head, 4_000, 1)).as("beyond the last").isEqualTo(new PartCheck.Part(1, Optional.empty()));
    }

    /** Where a partial tile was deleted because a full one is there, its beginning is what was signed. */
    @Test
    void readsWhatAnOlderHeadCoversFromTilesThatHaveGrown() {
        TreeHead head = log.grow(200);
        log.grow(300);
        log.delete("tile/0/000.p/200");
        log.delete("tile/entries/000.p/200");
        assertThat(wrong(head)).isEmpty();
    }
}
