package org.qibu.approval.trail;

import java.util.List;

/**
 * That an entry is in a tree, at its place (RFC 9162 section 2.1.3).
 *
 * @param index the entry's place, from zero
 * @param path the nodes beside the way from the leaf to the root, the lowest first
 */
public record InclusionProof(long index, List<Hash> path) {
    /** Copies the path. */
    public InclusionProof {
        path = List.copyOf(path);
    }

    /** Checks it by RFC 9162 section 2.1.3.2 for an entry's leaf, against a tree whose head is trusted. */
    public Verdict verify(TreeHash hashing, Hash leaf, TreeHead tree) {
        if (index < 0 || index >= tree.size()) {
            return Verdict.INDEX_OUTSIDE;
        }
        Way way = new Way(index, tree.size() - 1);
        Hash root = leaf;
        for (Hash beside : path) {
            if (way.isAtRoot()) {
                return Verdict.TOO_LONG;
            }
            root = way.hasLeftSibling() ? hashing.node(beside, root) : hashing.node(root, beside);
            way.up();
        }
        if (!way.isAtRoot()) {
            return Verdict.TOO_SHORT;
        }
        return root.equals(tree.root()) ? Verdict.HOLDS : Verdict.ROOT_DIFFERS;
    }
}
