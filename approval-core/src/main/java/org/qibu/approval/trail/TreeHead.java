package org.qibu.approval.trail;

/**
 * What a whole tree comes to at a size: two trees with the same head have the same entries in the same order.
 *
 * @param size how many entries it has
 * @param root its root
 */
public record TreeHead(long size, Hash root) {
    /** Throws {@link IllegalArgumentException} if the size is negative. */
    public TreeHead {
        if (size < 0) {
            throw new IllegalArgumentException("a tree of " + size + " entries");
        }
    }
}
