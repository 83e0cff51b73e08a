package org.qibu.server.desk.trail;

import com.google.common.collect.ImmutableList;
import org.qibu.approval.picture.PathPicture;
import org.qibu.approval.trail.Hash;
import org.qibu.approval.trail.InclusionProof;
import org.qibu.approval.trail.TreeHash;
import org.qibu.approval.trail.TreeHead;

/**
 * That the log holds an entry at its place, without what it stands for.
 *
 * @param index its place, from zero
 * @param entry the commitment
 * @param leaf its leaf in the tree
 * @param path the hashes beside the way from the leaf to the root, the lowest first
 * @param size how many entries the checkpoint covers
 * @param root the root it says
 * @param checkpoint the checkpoint, a signed note
 */
public record EntryProof(
        long index, Hash entry, Hash leaf, ImmutableList<Hash> path, long size, Hash root, String checkpoint) {
    /** Its way up to the root, to be looked at. */
    public PathPicture picture() {
        return PathPicture.of(
                "记录 " + index + " 的证明路径",
                TreeHash.sha256(),
                leaf,
                new InclusionProof(index, path),
                new TreeHead(size, root));
    }
}
