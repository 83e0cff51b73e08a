package org.qibu.approval.trail.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qibu.approval.trail.ConsistencyProof;
import org.qibu.approval.trail.Hash;
import org.qibu.approval.trail.InclusionProof;
import org.qibu.approval.trail.Prover;
import org.qibu.approval.trail.TreeHash;
import org.qibu.approval.trail.TreeHead;
import org.qibu.approval.trail.Verdict;

/** Proofs of a log of ten million entries that are all alike, so that its tiles need not be kept. */
class TileNodesTest {
    private static final TreeHash SHA256 = TreeHash.sha256();
    private static final Hash LEAF = SHA256.leaf(new byte[] {1});
    private static final long SIZE = 10_000_000;

    /** Each tile is one hash over and over: the node over 256 of the level below. */
    private static final class Alike implements Tiles {
        private final List<TilePath> read = new ArrayList<>();

        @Override
        public Optional<byte[]> read(TilePath path) {
            read.add(path);
            Hash node = LEAF;
            for (int level = 0; level < TilePath.HEIGHT * path.level(); level++) {
                node = SHA256.node(node, node);
            }
            byte[] tile = new byte[path.width() * Hash.LENGTH];
            for (int i = 0; i < path.width(); i++) {
                System.arraycopy(node.bytes(), 0, tile, i * Hash.LENGTH, Hash.LENGTH);
            }
            return Optional.of(tile);
        }
    }

    private final Alike tiles = new Alike();
    private final Prover prover = prover(SIZE);

    private Prover prover(long size) {
        return new Prover(SHA256, new TileNodes(SHA256, tiles, size), size);
    }

    @ParameterizedTest(name = "entry {0} from {1} tiles")
    @CsvSource({
        "0, 5, the tile on each of three levels and the edge of the lower two",
        "255, 5, the same tile to its end",
        "7654321, 5, in the middle",
        "9999999, 3, at the edge",
    })
    void aProofReadsEachTileOnceAndIsShort(long index, int count, String why) {
        InclusionProof proof = prover.inclusion(index);

        assertThat(tiles.read).as(why).hasSize(count).doesNotHaveDuplicates();
        assertThat(proof.verify(SHA256, LEAF, prover.head())).isEqualTo(Verdict.HOLDS);
        assertThat(proof.path()).hasSizeLessThanOrEqualTo(24);
    }

    @ParameterizedTest(name = "from {0} on")
    @CsvSource({"1", "65536", "7654321", "9999999"})
    void aProofOfConsistencyReadsEachTileOnceToo(long older) {
        ConsistencyProof proof = prover.consistency(older);

        assertThat(tiles.read).hasSizeLessThanOrEqualTo(5).doesNotHaveDuplicates();
        TreeHead before = prover(older).head();
        assertThat(proof.verify(SHA256, before, prover.head())).isEqualTo(Verdict.HOLDS);
        assertThat(proof.path()).hasSizeLessThanOrEqualTo(25);
    }

    @Test
    void hasNoNodeBeyondTheTree() {
        TileNodes nodes = new TileNodes(SHA256, tiles, 300);
        assertThat(nodes.node(8, 0)).isEqualTo(prover(256).head().root());
        assertThatThrownBy(() -> nodes.node(8, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> nodes.node(0, 300)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> nodes.node(6, 4)).isInstanceOf(IllegalArgumentException.class);
    }
}
