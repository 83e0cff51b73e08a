package org.qibu.approval.trail;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * That a newer tree begins with all that an older one held, unaltered and in its order (RFC 9162 section 2.1.4).
 *
 * @param path the nodes from which both roots can be made, the lowest first
 */
public record ConsistencyProof(List<Hash> path) {
    /** Copies the path. */
    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /**
     * Checks it by RFC 9162 section 2.1.4.2 against two heads. Trees of one size are compared by their roots, and every tree
     * begins with the empty one; for both the path is empty.
     */
    public Verdict verify(TreeHash hashing, TreeHead older, TreeHead newer) {
        if (older.size() > newer.size()) {
            return Verdict.SIZES_REVERSED;
        }
        if (older.size() == 0 || older.size() == newer.size()) {
            return withoutPath(hashing, older, newer);
        }
        Deque<Hash> rest = new ArrayDeque<>(path);
        if (Long.bitCount(older.size()) == 1) {
            // A whole older tree is a node of the newer one, and need not be told.
            rest.addFirst(older.root());
        }
        return rest.isEmpty() ? Verdict.TOO_SHORT : along(hashing, rest, older, newer);
    }

    private Verdict withoutPath(TreeHash hashing, TreeHead older, TreeHead newer) {
        if (!path.isEmpty()) {
            return Verdict.TOO_LONG;
        }
        boolean isOfOneSize = older.size() == newer.size();
        boolean begins = older.size() > 0 || older.root().equals(hashing.empty());
        return begins && (!isOfOneSize || older.root().equals(newer.root()))
                ? Verdict.HOLDS
                : Verdict.OLDER_ROOT_DIFFERS;
    }

    private static Verdict along(TreeHash hashing, Deque<Hash> rest, TreeHead older, TreeHead newer) {
        Way way = new Way(older.size() - 1, newer.size() - 1);
        while (way.isRight()) {
            way.halve();
        }
        Hash olderRoot = rest.removeFirst();
        Hash newerRoot = olderRoot;
        for (Hash beside : rest) {
            if (way.isAtRoot()) {
                return Verdict.TOO_LONG;
            }
            if (way.hasLeftSibling()) {
                olderRoot = hashing.node(beside, olderRoot);
                newerRoot = hashing.node(beside, newerRoot);
            } else {
                newerRoot = hashing.node(newerRoot, beside);
            }
            way.up();
        }
        if (!way.isAtRoot()) {
            return Verdict.TOO_SHORT;
        }
        if (!olderRoot.equals(older.root())) {
            return Verdict.OLDER_ROOT_DIFFERS;
        }
        return newerRoot.equals(newer.root()) ? Verdict.HOLDS : Verdict.ROOT_DIFFERS;
    }
}
