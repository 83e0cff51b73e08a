package org.qibu.approval.trail;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a growing tree: the roots of its whole subtrees, of which there are never more than its size has bits set.
 * It is all that must be kept to append the next entry, however many there were. Not safe for several threads.
 */
public final class CompactRange {
    private final TreeHash hashing;
    private final Made made;
    private final List<Hash> roots;
    private long size;

    /** Is told of every node that will never change again. */
    @FunctionalInterface
    public interface Made {
        /** A node is made: its level, its place on that level, and what it is. */
        void node(int level, long index, Hash hash);
    }

    private CompactRange(TreeHash hashing, long size, List<Hash> roots, Made made) {
        this.hashing = hashing;
        this.size = size;
        this.roots = new ArrayList<>(roots);
        this.made = made;
    }

    /** A tree without entries. */
    public static CompactRange empty(TreeHash hashing, Made made) {
        return new CompactRange(hashing, 0, List.of(), made);
    }

    /** A tree that has so many entries already, from its nodes. */
    public static CompactRange resume(TreeHash hashing, long size, Nodes nodes, Made made) {
        List<Hash> roots = new ArrayList<>();
        long from = 0;
        for (int level = Long.SIZE - 2; level >= 0; level--) {
            if (((size >>> level) & 1) == 1) {
                roots.add(nodes.node(level, from >>> level));
                from += 1L << level;
            }
        }
        return new CompactRange(hashing, size, roots, made);
    }

    /** How many entries there are. */
    public long size() {
        return size;
    }

    /** Appends an entry by its leaf; hands back its place. */
    public long append(Hash leaf) {
        made.node(0, size, leaf);
        Hash node = leaf;
        int level = 0;
        // As in counting by one: every bit that carries closes a subtree.
        for (long rest = size; (rest & 1) == 1; rest >>>= 1) {
            node = hashing.node(roots.remove(roots.size() - 1), node);
            level++;
            made.node(level, rest >>> 1, node);
        }
        roots.add(node);
        return size++;
    }

    /** What the tree comes to now. */
    public TreeHead head() {
        if (roots.isEmpty()) {
            return new TreeHead(0, hashing.empty());
        }
        Hash root = roots.get(roots.size() - 1);
        for (int i = roots.size() - 2; i >= 0; i--) {
            root = hashing.node(roots.get(i), root);
        }
        return new TreeHead(size, root);
    }
}
