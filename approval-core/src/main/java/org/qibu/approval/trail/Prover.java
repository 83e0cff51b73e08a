package org.qibu.approval.trail;

import java.util.ArrayList;
import java.util.List;

/**
 * Proves what a tree holds, from its nodes (RFC 9162 sections 2.1.3.1 and 2.1.4.1).
 *
 * @param nodes the nodes of this tree, or of one that begins with it
 * @param size how many entries this tree has
 */
public record Prover(TreeHash hashing, Nodes nodes, long size) {
    /** Throws {@link IllegalArgumentException} if the size is negative. */
    public Prover {
        if (size < 0) {
            throw new IllegalArgumentException("a tree of " + size + " entries");
        }
    }

    /** The same for one proof. */
    private Prover readOnce() {
        return new Prover(hashing, nodes.readOnce(), size);
    }

    /** What the tree comes to. */
    public TreeHead head() {
        return new TreeHead(size, size == 0 ? hashing.empty() : readOnce().root(0, size));
    }

    /**
     * Proves that the entry at a place is in it.
     *
     * @throws IllegalArgumentException if there is no such place
     */
    public InclusionProof inclusion(long index) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no entry " + index + " of " + size);
        }
        List<Hash> path = new ArrayList<>();
        readOnce().include(index, 0, size, path);
        return new InclusionProof(index, path);
    }

    private void include(long index, long from, long to, List<Hash> path) {
        if (to - from > 1) {
            long middle = middle(from, to);
            if (index < middle) {
                include(index, from, middle, path);
                path.add(root(middle, to));
            } else {
                include(index, middle, to, path);
                path.add(root(from, middle));
            }
        }
    }

    /**
     * Proves that it begins with the tree of a smaller or the same size.
     *
     * @throws IllegalArgumentException if that size is negative or larger than its own
     */
    public ConsistencyProof consistency(long older) {
        if (older < 0 || older > size) {
            throw new IllegalArgumentException("no tree of " + older + " entries within " + size);
        }
        List<Hash> path = new ArrayList<>();
        if (older != 0 && older != size) {
            readOnce().begin(older, 0, size, true, path);
        }
        return new ConsistencyProof(path);
    }

    /** The subproof of RFC 9162; the older tree is known to who checks while it is a whole node by itself. */
    private void begin(long older, long from, long to, boolean known, List<Hash> path) {
        if (older == to) {
            if (!known) {
                path.add(root(from, to));
            }
            return;
        }
        long middle = middle(from, to);
        if (older <= middle) {
            begin(older, from, middle, known, path);
            path.add(root(middle, to));
        } else {
            begin(older, middle, to, false, path);
            path.add(root(from, middle));
        }
    }

    /** The root over the entries from the first, included, to the last, not included. */
    private Hash root(long from, long to) {
        long count = to - from;
        if (Long.bitCount(count) == 1) {
            int level = Long.numberOfTrailingZeros(count);
            return nodes.node(level, from >>> level);
        }
        long middle = middle(from, to);
        return hashing.node(root(from, middle), root(middle, to));
    }

    /** Where a tree that is not whole is parted: the left part is the largest whole one. */
    private static long middle(long from, long to) {
        return from + Long.highestOneBit(to - from - 1);
    }
}
