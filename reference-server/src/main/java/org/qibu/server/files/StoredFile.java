package org.qibu.server.files;

import com.google.common.hash.HashCode;

/**
 * A file that is kept.
 *
 * @param digest the SHA-256 of its content, by which it is found
 * @param type what its content is, whatever its name says
 */
public record StoredFile(HashCode digest, long size, FileType type) {}
