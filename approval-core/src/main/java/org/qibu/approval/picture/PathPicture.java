package org.qibu.approval.picture;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.Deque;
import org.qibu.approval.trail.Hash;
import org.qibu.approval.trail.InclusionProof;
import org.qibu.approval.trail.TreeHash;
import org.qibu.approval.trail.TreeHead;

/**
 * The way of an entry from its leaf up to the root of the log (证明路径), with what stands beside it at each step, and the root that
 * the log signed. It shows what the hashes come to; whether the signature holds is asked elsewhere.
 *
 * @param title whose way
 * @param index the entry's place in the log, from zero
 * @param leaf its leaf
 * @param steps the way up, the lowest step first; none in a log of one entry
 * @param tree the size and the root that the checkpoint says
 */
public record PathPicture(String title, long index, Hash leaf, ImmutableList<Step> steps, TreeHead tree) {
    /**
     * One step up: two nodes come to the one above them.
     *
     * @param isLeft whether what stands beside stands on the left
     * @param first the first entry that the node beside covers
     * @param last the last one
     * @param beside the node beside
     * @param covered how many entries the node above covers
     * @param above the node above
     */
    public record Step(boolean isLeft, long first, long last, Hash beside, long covered, Hash above) {
        /** How many entries the node beside covers. */
        public long besides() {
            return last - first + 1;
        }
    }

    /** The entries from one on to another that is not among them. */
    private record Span(long from, long to) {
        long count() {
            return to - from;
        }

        /** Where a tree parts: the left side is the largest whole one that leaves something to the right. */
        long middle() {
            return from + Long.highestOneBit(count() - 1);
        }
    }

    /**
     * Climbs from a leaf by a proof. A proof that leads to another root than the tree's is drawn as what it is.
     *
     * @throws IllegalArgumentException if the tree has no such entry, or the proof has more or fewer hashes than the way has steps
     */
    public static PathPicture of(String title, TreeHash hashing, Hash leaf, InclusionProof proof, TreeHead tree) {
        long index = proof.index();
        checkArgument(index >= 0 && index < tree.size(), "no entry %s of %s", index, tree.size());
        Deque<Span> beside = beside(index, tree.size());
        checkArgument(
                beside.size() == proof.path().size(),
                "%s hashes for a way of %s steps",
                proof.path().size(),
                beside.size());
        ImmutableList.Builder<Step> steps = ImmutableList.builder();
        Hash node = leaf;
        long covered = 1;
        for (Hash hash : proof.path()) {
            Span span = beside.pop();
            boolean isLeft = span.to <= index;
            node = isLeft ? hashing.node(hash, node) : hashing.node(node, hash);
            covered += span.count();
            steps.add(new Step(isLeft, span.from, span.to - 1, hash, covered, node));
        }
        return new PathPicture(title, index, leaf, steps.build(), tree);
    }

    /** What stands beside the way, the lowest first. */
    private static Deque<Span> beside(long index, long size) {
        Deque<Span> beside = new ArrayDeque<>();
        Span span = new Span(0, size);
        while (span.count() > 1) {
            Span left = new Span(span.from, span.middle());
            Span right = new Span(span.middle(), span.to);
            boolean isLeft = index < span.middle();
            beside.push(isLeft ? right : left);
            span = isLeft ? left : right;
        }
        return beside;
    }

    /** The root that the way leads to. */
    public Hash root() {
        return steps.isEmpty() ? leaf : steps.get(steps.size() - 1).above();
    }

    /** Tells whether the way leads to the checkpoint's root. */
    public boolean isProved() {
        return root().equals(tree.root());
    }

    /** Draws it, the leaf at the bottom; on a phone less of each hash is written. */
    public String svg(Layout layout) {
        return new PathDrawing(this, layout).svg();
    }
}
