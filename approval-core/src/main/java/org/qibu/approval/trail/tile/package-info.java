/**
 * A log as files that anyone can keep, serve and read: tiles of hashes and bundles of entries in the layout of C2SP tlog-tiles. On
 * the JDK alone, without input or output: files are read through {@link org.qibu.approval.trail.tile.Tiles} and written through
 * {@link org.qibu.approval.trail.tile.TileStore}. Start at {@link org.qibu.approval.trail.tile.TileLog} to write and at
 * {@link org.qibu.approval.trail.tile.TileNodes} to read.
 */
@NullMarked
package org.qibu.approval.trail.tile;

import org.jspecify.annotations.NullMarked;
