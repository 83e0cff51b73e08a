package org.qibu.approval.trail.tile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qibu.approval.trail.CompactRange;
import org.qibu.approval.trail.Hash;
import org.qibu.approval.trail.Prover;
import org.qibu.approval.trail.TreeHash;
import org.qibu.approval.trail.TreeHead;
import org.qibu.approval.trail.Verdict;

class TileLogTest {
    private static final TreeHash SHA256 = TreeHash.sha256();

    /** A folder, in memory; a full tile is never written with another content. */
    private static final class Folder implements TileStore {
        private final Map<String, byte[]> files = new HashMap<>();

        @Override
        public Optional<byte[]> read(TilePath path) {
            return Optional.ofNullable(files.get(path.toString()));
        }

        @Override
        public void write(TilePath path, byte[] content) {
            byte[] before = files.put(path.toString(), content);
            assertThat(before == null || Arrays.equals(before, content))
                    .as("%s is written again as it was", path)
                    .isTrue();
        }
    }

    private static byte[] entry(long number) {
        return ("entry " + number).getBytes(UTF_8);
    }

    private static final List<TreeHead> HEADS = new ArrayList<>();
    private static final CompactRange RANGE = CompactRange.empty(SHA256, (level, index, hash) -> {});

    /** What so many entries come to. */
    private static TreeHead head(long size) {
        while (HEADS.size() <= size) {
            HEADS.add(RANGE.head());
            RANGE.append(SHA256.leaf(entry(RANGE.size())));
        }
        return HEADS.get((int) size);
    }

    /** Batches of every kind: within a tile, up to its edge, over it, over 256 of them. */
    @Test
    void comesToTheSameHeadHoweverItIsCutAndTakenUp() {
        Folder folder = new Folder();
        long size = 0;
        for (int batch : new int[] {1, 2, 250, 3, 1, 255, 256, 257, 65_000, 11, 700}) {
            TileLog log = TileLog.at(SHA256, folder, head(size));
            for (int i = 0; i < batch; i++) {
                assertThat(log.append(entry(size))).isEqualTo(size);
                size++;
            }
            assertThat(log.write()).isEqualTo(head(size));
        }
        Prover prover = new Prover(SHA256, new TileNodes(SHA256, folder, size), size);
        TreeHead head = head(size);
        assertThat(prover.head()).isEqualTo(head);
        for (long index = 0; index < size; index += 97) {
            assertThat(prover.inclusion(index).verify(SHA256, SHA256.leaf(entry(index)), head))
                    .isEqualTo(Verdict.HOLDS);
            assertThat(prover.consistency(index).verify(SHA256, head(index), head))
                    .isEqualTo(Verdict.HOLDS);
        }
    }

    @Test
    void goesOnFromItsLastHeadWhereItWasCutOffWhileItWrote() {
        Folder folder = new Folder();
        TileLog cut = TileLog.begin(SHA256, folder);
        for (int i = 0; i < 300; i++) {
            cut.append(entry(i));
        }
        // The first full tile and bundle are written, and no head was ever signed.
        assertThat(folder.files.keySet()).containsExactlyInAnyOrder("tile/0/000", "tile/entries/000");

        TileLog again = TileLog.begin(SHA256, folder);
        for (int i = 0; i < 300; i++) {
            again.append(entry(i));
        }
        assertThat(again.write()).isEqualTo(head(300));
        assertThat(folder.files.keySet())
                .containsExactlyInAnyOrder(
                        "tile/0/000", "tile/0/001.p/44", "tile/1/000.p/1", "tile/entries/000", "tile/entries/001.p/44");
    }

    @Test
    void writesATileAgainOnlyWhenItHasGrown() {
        Folder folder = new Folder();
        TileLog log = TileLog.begin(SHA256, folder);
        for (int i = 0; i < 300; i++) {
            log.append(entry(i));
        }
        log.write();
        folder.files.clear();
        log.append(entry(300));
        log.write();

        assertThat(folder.files.keySet()).containsExactlyInAnyOrder("tile/0/001.p/45", "tile/entries/001.p/45");
    }

    @Test
    void readsAPartialTileFromTheFullOneThatItBecame() {
        Folder folder = new Folder();
        TileLog log = TileLog.begin(SHA256, folder);
        for (int i = 0; i < 256; i++) {
            log.append(entry(i));
        }
        log.write();

        assertThat(new Prover(SHA256, new TileNodes(SHA256, folder, 100), 100).head())
                .isEqualTo(head(100));
        TileLog back = TileLog.at(SHA256, folder, head(100));
        back.append(entry(100));
        assertThat(back.write()).isEqualTo(head(101));
    }

    @Test
    void namesTheTileThatIsMissingOrCut() {
        Folder folder = new Folder();
        TileLog log = TileLog.begin(SHA256, folder);
        for (int i = 0; i < 300; i++) {
            log.append(entry(i));
        }
        log.write();
        folder.files.put("tile/0/001.p/44", new byte[43 * Hash.LENGTH]);
        assertThatThrownBy(() -> TileLog.at(SHA256, folder, head(300)))
                .isInstanceOf(MissingTileException.class)
                .hasMessageContaining("tile/0/001.p/44");
        folder.files.remove("tile/0/001.p/44");
        assertThatThrownBy(() -> new Prover(SHA256, new TileNodes(SHA256, folder, 300), 300).head())
                .isInstanceOf(MissingTileException.class)
                .extracting(missing -> ((MissingTileException) missing).path())
                .isEqualTo(new TilePath(0, 1, 44));
    }

    /** Sizes whose right edge reaches over one level, over two, over full tiles. What lies behind these is not read again. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 255, 256, 257, 300, 512, 700})
    void goesOnFromNoTilesThatDoNotHoldWhatWasSigned(int size) {
        Folder folder = new Folder();
        TileLog log = TileLog.begin(SHA256, folder);
        for (int i = 0; i < size; i++) {
            log.append(entry(i));
        }
        TreeHead signed = log.write();
        List<String> refused = new ArrayList<>();
        folder.files.forEach((path, whole) -> {
            for (int at = 0; at < whole.length; at += 5) {
                Folder altered = new Folder();
                altered.files.putAll(folder.files);
                byte[] content = whole.clone();
                content[at] ^= (byte) (1 << at % 8);
                altered.files.put(path, content);
                nextHead(altered, signed)
                        .ifPresentOrElse(
                                next -> assertThat(next).as(path).isEqualTo(head(size + 1)), () -> refused.add(path));
            }
        });
        assertThat(refused).contains(size < 256 ? "tile/0/000.p/" + size : "tile/1/000.p/" + size / 256);
        if (size % 256 > 0) {
            assertThat(refused).anyMatch(path -> path.startsWith("tile/entries/") && path.endsWith(".p/" + size % 256));
        }
    }

    /** What one more entry makes of a log; empty if it is not taken up. */
    private static Optional<TreeHead> nextHead(Folder folder, TreeHead signed) {
        try {
            TileLog log = TileLog.at(SHA256, folder, signed);
            log.append(entry(signed.size()));
            return Optional.of(log.write());
        } catch (AlteredTilesException | MissingTileException refused) {
            return Optional.empty();
        }
    }

    @Test
    void goesOnFromMoreThanWasSignedIfItBeginsWithThat() {
        Folder folder = new Folder();
        TileLog log = TileLog.begin(SHA256, folder);
        for (int i = 0; i < 700; i++) {
            log.append(entry(i));
        }
        log.write();
        TileLog further = TileLog.at(SHA256, folder, 700, head(300));
        further.append(entry(700));

        assertThat(further.write()).isEqualTo(head(701));
        TreeHead other = new TreeHead(300, head(299).root());
        assertThatThrownBy(() -> TileLog.at(SHA256, folder, 700, other)).isInstanceOf(AlteredTilesException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 256, tile/0/000",
        "0, 999, 256, tile/0/999",
        "0, 1000, 256, tile/0/x001/000",
        "1, 1234067, 256, tile/1/x001/x234/067",
        "2, 5, 17, tile/2/005.p/17",
        "-1, 1234067, 1, tile/entries/x001/x234/067.p/1",
    })
    void isFoundWhereTheFormatHasIt(int level, long index, int width, String path) {
        assertThat(new TilePath(level, index, width)).hasToString(path);
        assertThat(TilePath.parse(path)).isEqualTo(new TilePath(level, index, width));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tile/0/0",
                "tile/0/x000/001",
                "tile/8/000",
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/000.p/257",
                "tile/0/001/000",
                "tile/0/../000",
                "tile/entries/000/",
                "/tile/0/000",
            })
    void refusesWhatIsNoPath(String path) {
        assertThatThrownBy(() -> TilePath.parse(path)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bundlesEntriesOfEveryLengthAndRefusesACutOne() {
        List<byte[]> entries = new ArrayList<>();
        EntryBundle growing = new EntryBundle();
        for (int length : new int[] {0, 1, 255, 256, EntryBundle.LONGEST}) {
            byte[] entry = new byte[length];
            Arrays.fill(entry, (byte) length);
            entries.add(entry);
            growing.add(entry);
        }
        byte[] bundle = growing.bytes();

        assertThat(growing.count()).isEqualTo(5);
        assertThat(EntryBundle.read(bundle)).containsExactlyElementsOf(entries);
        for (int cut : new int[] {1, 2, 65_000}) {
            assertThatThrownBy(() -> EntryBundle.read(Arrays.copyOf(bundle, bundle.length - cut)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> growing.add(new byte[EntryBundle.LONGEST + 1]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
