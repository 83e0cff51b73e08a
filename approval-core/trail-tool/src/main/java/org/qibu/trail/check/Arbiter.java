package org.qibu.trail.check;

import java.util.List;
import java.util.Optional;
import org.qibu.approval.trail.Hash;
import org.qibu.approval.trail.Prover;
import org.qibu.approval.trail.TreeHash;
import org.qibu.approval.trail.TreeHead;
import org.qibu.approval.trail.tile.MissingTileException;
import org.qibu.approval.trail.tile.TileNodes;
import org.qibu.approval.trail.tile.TilePath;
import org.qibu.approval.trail.tile.Tiles;

/** Where an entry and its hash in the tile differ, says which of them was signed: the one that leads to the signed root. */
record Arbiter(Tiles log, TreeHash hashing, TreeHead signed) {
    /** Decides about the first place in a bundle, counted within it, whose leaf is not what the tile has. */
    Difference between(TilePath bundle, TilePath tile, List<Hash> leaves, List<Hash> published, int first) {
        long index = bundle.index() * TilePath.FULL + first;
        Hash leaf = leaves.get(first);
        Hash hash = published.get(first);
        if (isSigned(log, index, hash)) {
            return new Difference.EntryDiffers(index, bundle, Tampering.of(leaves, published, first), hash, leaf);
        }
        if (leaves.size() == tile.width() && isSigned(new With(log, tile, leaves), index, leaf)) {
            return new Difference.HashDiffers(tile, index, index, leaf, hash);
        }
        return new Difference.NeitherSigned(index, bundle, tile, leaf, hash);
    }

    private boolean isSigned(Tiles tiles, long index, Hash leaf) {
        try {
            TileNodes nodes = new TileNodes(hashing, tiles, signed.size());
            return new Prover(hashing, nodes, signed.size())
                    .inclusion(index)
                    .verify(hashing, leaf, signed)
                    .holds();
        } catch (MissingTileException unknown) {
            return false;
        }
    }

    /** The log as it would be with one tile made from its entries. */
    private record With(Tiles log, TilePath tile, List<Hash> rebuilt) implements Tiles {
        @Override
        public Optional<byte[]> read(TilePath path) {
            return path.equals(tile) ? Optional.of(Encoding.tile(rebuilt)) : log.read(path);
        }
    }
}
