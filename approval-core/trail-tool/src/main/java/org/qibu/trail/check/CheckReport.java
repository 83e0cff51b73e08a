package org.qibu.trail.check;

import java.util.List;

/**
 * What a check read and found.
 *
 * @param size how many entries the checkpoint speaks of; 0 where it could not be believed
 * @param read what was read
 * @param differences the first difference; none if the log holds
 */
public record CheckReport(long size, Counts read, List<Difference> differences) {
    /** Copies the list. */
    public CheckReport {
        differences = List.copyOf(differences);
    }

    /** Tells whether the log is what its checkpoint says. */
    public boolean holds() {
        return differences.isEmpty();
    }

    /**
     * How much was read.
     *
     * @param entries entries, that were hashed
     * @param bundles bundles of entries
     * @param tiles tiles of hashes
     * @param partials partial tiles and bundles that the log no longer needs
     * @param bytes all of them together
     */
    public record Counts(long entries, long bundles, long tiles, long partials, long bytes) {}
}
