package org.qibu.server.desk.trail;

import org.qibu.approval.trail.Hash;

/**
 * What the county's trail has come to.
 *
 * @param origin the name of the log
 * @param key the key by which its checkpoints are checked
 * @param size how many facts the latest checkpoint covers
 * @param root the root over them
 * @param checkpoint the latest checkpoint, a signed note
 * @param waiting how many facts wait for their places
 */
public record TrailStanding(String origin, String key, long size, Hash root, String checkpoint, long waiting) {}
