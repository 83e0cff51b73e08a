package org.qibu.server.backup;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.hash.HashCode;
import java.time.Instant;
import org.qibu.approval.canon.Codec;
import org.qibu.approval.canon.Codecs;
import org.qibu.approval.canon.Tags;

/**
 * What a backup of facts and files consists of; written last, so that a backup without it is none.
 *
 * @param format of the backup itself, {@value #FORMAT}
 * @param schema the newest migration of the database it was taken from
 * @param at when its snapshot was taken
 * @param tables every table but readings, sessions, due jobs and keys, in an order in which they can be filled
 * @param readings what the readings of these facts were, to be compared with those that are written anew
 * @param files how many files it holds
 * @param fileList the SHA-256 of the list that names them
 * @param notices the holiday notices of the home folder, by file name
 * @param personal how many facts have a personal part
 * @param erased how many of these could not be read any more, since their persons were erased
 */
record Manifest(
        int format,
        String schema,
        Instant at,
        ImmutableList<Copied> tables,
        ImmutableList<Copied> readings,
        long files,
        HashCode fileList,
        ImmutableMap<String, HashCode> notices,
        long personal,
        long erased) {
    static final int FORMAT = 1;
    static final String FILE = "backup.json";
    static final Codec<Manifest> CODEC = new Codecs(Tags.NONE).of(Manifest.class);

    /**
     * What a backup of keys consists of.
     *
     * @param at when its snapshot was taken
     * @param keys the keys of persons, each wrapped by the master key
     * @param master the SHA-256 of the file of the master key
     */
    record Keys(int format, Instant at, Copied keys, HashCode master) {
        static final String FILE = "keys.json";
        static final Codec<Keys> CODEC = new Codecs(Tags.NONE).of(Keys.class);
    }
}
