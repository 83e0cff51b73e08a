package org.qibu.server.files;

import com.google.common.hash.HashCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/** Keeps uploaded files by the digest of their content. */
public interface FileStore {
    /**
     * Keeps the content, durable when it returns; its type is read from the content, its size bounded while reading.
     *
     * @param name as the client gave it; only its extension is compared with the content, nothing is ever named by it
     * @throws RefusedFileException if it is empty, larger than the bound, of a type that is not kept, or not what its name says
     * @throws IOException if the content cannot be read to its end, or not be written
     */
    StoredFile keep(String name, InputStream content, long maxSize) throws IOException;

    /** The kept file, if there is one of this digest. */
    Optional<StoredFile> find(HashCode digest) throws IOException;

    /** Where its bytes are, for serving. */
    Path path(StoredFile file);
}
