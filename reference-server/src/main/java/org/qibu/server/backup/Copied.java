package org.qibu.server.backup;

import com.google.common.hash.HashCode;

/**
 * A table as it was copied.
 *
 * @param rows how many rows it had
 * @param sha256 of the copy as text, before it was compressed: the same rows have the same digest in every database
 */
public record Copied(String name, long rows, HashCode sha256) {}
