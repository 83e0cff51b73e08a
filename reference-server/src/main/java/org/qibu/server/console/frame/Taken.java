package org.qibu.server.console.frame;

import org.qibu.server.files.StoredFile;

/**
 * A file that was sent and is kept.
 *
 * @param name what the sender calls it; only ever shown
 * @param file what it is
 */
public record Taken(String name, StoredFile file) {
    public String digest() {
        return file.digest().toString();
    }
}
