package org.qibu.approval.trail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Trees as RFC 6962 section 2.1 defines them, made the slow way: the second opinion of these tests. */
final class Trees {
    static final TreeHash SHA256 = TreeHash.sha256();

    private Trees() {}

    /** So many different leaves. */
    static List<Hash> leaves(int count) {
        List<Hash> leaves = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            leaves.add(SHA256.leaf(("entry " + i).getBytes(UTF_8)));
        }
        return leaves;
    }

    /** The Merkle tree hash over these leaves, by the definition. */
    static Hash root(List<Hash> leaves) {
        int count = leaves.size();
        if (count <= 1) {
            return count == 0 ? SHA256.empty() : leaves.get(0);
        }
        int left = 1;
        while (2 * left < count) {
            left *= 2;
        }
        return SHA256.node(root(leaves.subList(0, left)), root(leaves.subList(left, count)));
    }

    static TreeHead head(List<Hash> leaves) {
        return new TreeHead(leaves.size(), root(leaves));
    }

    /** The nodes of the tree over these leaves, each made once. */
    static Nodes nodes(List<Hash> leaves) {
        Map<String, Hash> made = new HashMap<>();
        CompactRange range = CompactRange.empty(SHA256, (level, index, hash) -> made.put(level + "/" + index, hash));
        leaves.forEach(range::append);
        return (level, index) -> {
            Hash node = made.get(level + "/" + index);
            if (node == null) {
                throw new AssertionError("no whole node " + level + "/" + index);
            }
            return node;
        };
    }
}
