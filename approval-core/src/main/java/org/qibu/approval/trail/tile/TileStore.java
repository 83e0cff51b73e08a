package org.qibu.approval.trail.tile;

/** Where whoever keeps a log writes its tiles and bundles, and reads them again. */
public interface TileStore extends Tiles {
    /** Keeps a content. Written again at the same path it is the same content. */
    void write(TilePath path, byte[] content);
}
