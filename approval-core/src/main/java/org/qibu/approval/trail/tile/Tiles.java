package org.qibu.approval.trail.tile;

import java.util.Optional;

/** Where tiles and bundles are read, by their paths: a folder, a database, another server. */
@FunctionalInterface
public interface Tiles {
    /** The content at a path; empty if there is none. */
    Optional<byte[]> read(TilePath path);
}
