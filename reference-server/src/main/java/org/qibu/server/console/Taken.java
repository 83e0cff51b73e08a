package org.qibu.server.console;

import org.qibu.server.files.StoredFile;

/**
 * A file that was sent and is kept.
 *
 * @param name what the sender calls it; only ever shown
 * @param file what it is
 */
record Taken(String name, StoredFile file) {
    String digest() {
        return file.digest().toString();
    }
}
