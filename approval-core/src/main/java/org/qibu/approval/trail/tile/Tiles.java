package org.qibu.approval.trail.tile;

import java.util.Optional;

/** Where tiles and bundles are kept, by their paths: a folder, a database, another server. */
public interface Tiles {
    /** The content at a path; empty if there is none. */
    Optional<byte[]> read(TilePath path);

    /** Keeps a content. Written again at the same path it is the same content. */
    void write(TilePath path, byte[] content);
}
