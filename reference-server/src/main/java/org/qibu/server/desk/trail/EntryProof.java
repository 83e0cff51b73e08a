package org.qibu.server.desk.trail;

import com.google.common.collect.ImmutableList;
import org.qibu.approval.trail.Hash;

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
        long index, Hash entry, Hash leaf, ImmutableList<Hash> path, long size, Hash root, String checkpoint) {}
