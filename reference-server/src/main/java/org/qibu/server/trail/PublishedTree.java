package org.qibu.server.trail;

import org.qibu.approval.trail.Hash;
import org.qibu.approval.trail.InclusionProof;
import org.qibu.approval.trail.Prover;
import org.qibu.approval.trail.TreeHead;
import org.qibu.approval.trail.note.Checkpoint;
import org.qibu.approval.trail.note.SignedNote;
import org.qibu.approval.trail.tile.EntryBundle;
import org.qibu.approval.trail.tile.TileNodes;
import org.qibu.approval.trail.tile.TilePath;

/**
 * The tree that a checkpoint speaks of, however much the log has grown since.
 *
 * @param head what it comes to
 */
public record PublishedTree(Trail trail, SignedNote checkpoint, TreeHead head) {
    /** The tree of a checkpoint of this trail. */
    static PublishedTree of(Trail trail, SignedNote checkpoint) {
        return new PublishedTree(
                trail, checkpoint, Checkpoint.parse(checkpoint.text()).tree());
    }

    /** Tells whether all that a tile or a bundle holds is in it. */
    boolean covers(TilePath path) {
        long onLevel = head.size() >>> (TilePath.HEIGHT * Math.max(path.level(), 0));
        return path.index() * TilePath.FULL + path.width() <= onLevel;
    }

    /**
     * Proves that the entry at a place is in it.
     *
     * @throws IllegalArgumentException if there is no such place
     */
    public InclusionProof inclusion(long place) {
        return prover().inclusion(place);
    }

    /** Proves what it holds. */
    Prover prover() {
        return new Prover(Trail.HASHING, new TileNodes(Trail.HASHING, trail.tiles(), head.size()), head.size());
    }

    /**
     * The entry at a place: a commitment, which says nothing to who has no receipt for it.
     *
     * @throws IllegalArgumentException if there is no such place
     */
    public Hash entry(long place) {
        if (place < 0 || place >= head.size()) {
            throw new IllegalArgumentException("no entry " + place + " of " + head.size());
        }
        long index = place / TilePath.FULL;
        int width = (int) Math.min(TilePath.FULL, head.size() - index * TilePath.FULL);
        byte[] bundle = trail.tiles()
                .read(new TilePath(TilePath.ENTRIES, index, width))
                .orElseThrow(() -> new IllegalStateException("the bundle of entry " + place + " is missing"));
        return Hash.of(EntryBundle.read(bundle).get((int) (place % TilePath.FULL)));
    }

    /** The leaf of the entry at a place. */
    public Hash leaf(long place) {
        return Trail.HASHING.leaf(entry(place).bytes());
    }
}
