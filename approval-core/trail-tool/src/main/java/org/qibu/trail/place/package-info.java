/**
 * Where logs are kept and published: a plain folder, or an HTTP server, in the layout of C2SP tlog-tiles. Start at
 * {@link org.qibu.trail.place.FolderTiles} to keep a log and at {@link org.qibu.trail.place.PublishedLog#at} to read one.
 */
@NullMarked
package org.qibu.trail.place;

import org.jspecify.annotations.NullMarked;
