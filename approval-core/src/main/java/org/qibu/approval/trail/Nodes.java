package org.qibu.approval.trail;

/** The nodes of a tree, wherever they are kept. */
@FunctionalInterface
public interface Nodes {
    /**
     * Returns the root of the whole subtree over the entries from {@code index << level}, {@code 1 << level} of them.
     *
     * @param level 0 for leaves
     * @param index the node's place on its level, from zero
     */
    Hash node(int level, long index);

    /**
     * The same nodes for the length of one proof: what is read for one of them is kept for the others. By one thread, and not for
     * longer. Where nodes are at hand they are these themselves.
     */
    default Nodes readOnce() {
        return this;
    }
}
