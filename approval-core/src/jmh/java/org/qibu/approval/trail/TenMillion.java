package org.qibu.approval.trail;

import static com.google.common.base.Verify.verify;

import java.security.Security;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.qibu.approval.trail.tile.TileNodes;
import org.qibu.approval.trail.tile.TilePath;
import org.qibu.approval.trail.tile.Tiles;

/** A log of ten million entries whose tiles are in memory, 321 MB of them; the leaves are drawn, the nodes above are made. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH sets a state up before anything is measured
public class TenMillion implements Tiles {
    static final int ENTRIES = 10_000_000;
    /** How many entries are asked for in turn. */
    static final int ASKED = 64;

    private static final int SEED = 20230701;

    /** The profile of the log. */
    @Param("C2SP")
    public Profile profile = Profile.C2SP;

    final long[] asked = new Random(SEED).longs(ASKED, 0, ENTRIES).toArray();
    final InclusionProof[] proofs = new InclusionProof[ASKED];
    final Hash[] leaves = new Hash[ASKED];

    private final List<byte[][]> levels = new ArrayList<>();

    TreeHash hashing;
    RawDigest raw;
    Prover prover;
    TreeHead head;
    long nodesToProve;
    long nodesToVerify;

    /** Makes the tiles and the proofs, and counts what each cannot do without. */
    @Setup
    public void build() {
        Security.addProvider(new BouncyCastleProvider());
        hashing = profile.hashing();
        raw = new RawDigest(profile);
        Random random = new Random(SEED);
        byte[][] level = tiles(ENTRIES);
        for (byte[] tile : level) {
            random.nextBytes(tile);
        }
        levels.add(level);
        for (int width = ENTRIES / TilePath.FULL; width > 0; width /= TilePath.FULL) {
            level = above(level, width);
            levels.add(level);
        }
        TileNodes nodes = new TileNodes(hashing, this, ENTRIES);
        prover = new Prover(hashing, nodes, ENTRIES);
        head = prover.head();
        prove(nodes);
    }

    private static byte[][] tiles(int hashes) {
        byte[][] tiles = new byte[(hashes + TilePath.FULL - 1) / TilePath.FULL][];
        for (int i = 0; i < tiles.length; i++) {
            tiles[i] = new byte[Math.min(TilePath.FULL, hashes - i * TilePath.FULL) * Hash.LENGTH];
        }
        return tiles;
    }

    private byte[][] above(byte[][] below, int width) {
        byte[][] tiles = tiles(width);
        for (int i = 0; i < width; i++) {
            byte[] hash = hashing.subtree(below[i], 0, TilePath.FULL).bytes();
            System.arraycopy(hash, 0, tiles[i / TilePath.FULL], i % TilePath.FULL * Hash.LENGTH, Hash.LENGTH);
        }
        return tiles;
    }

    /** A node at height h of a tile is made of 2^h hashes, by one node less; what the path then joins takes one node each. */
    private void prove(TileNodes nodes) {
        Nodes counting = (level, index) -> {
            nodesToProve += 1L << (level % 8);
            return nodes.node(level, index);
        };
        for (int i = 0; i < ASKED; i++) {
            proofs[i] = new Prover(hashing, counting, ENTRIES).inclusion(asked[i]);
            leaves[i] = nodes.node(0, asked[i]);
            nodesToProve -= proofs[i].path().size();
            nodesToVerify += proofs[i].path().size();
            verify(proofs[i].verify(hashing, leaves[i], head).holds(), "entry %s", asked[i]);
        }
    }

    @Override
    public Optional<byte[]> read(TilePath path) {
        return Optional.of(levels.get(path.level())[(int) path.index()]);
    }
}
