package org.qibu.approval.trail;

/**
 * The way from a node up to the root, past the levels at which it has no sibling: fn and sn of RFC 9162 sections 2.1.3.2 and
 * 2.1.4.2.
 */
final class Way {
    private long node;
    private long last;

    /** Begins at a node of a level whose last node is given. */
    Way(long node, long last) {
        this.node = node;
        this.last = last;
    }

    boolean isAtRoot() {
        return last == 0;
    }

    boolean hasLeftSibling() {
        return isRight() || node == last;
    }

    boolean isRight() {
        return (node & 1) == 1;
    }

    /** Goes to the level above the next sibling: the last node of a level with an odd number has none at this level. */
    void up() {
        if (!isRight() && node == last) {
            while (!isRight() && node != 0) {
                halve();
            }
        }
        halve();
    }

    void halve() {
        node >>>= 1;
        last >>>= 1;
    }
}
