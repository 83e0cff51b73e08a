package org.qibu.approval.casework.fact;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.hash.HashCode;
import org.qibu.approval.matter.MaterialId;

/**
 * A file handed in for a material; its name is not kept here, for names of files hold names of persons.
 *
 * @param material what it is handed in as
 * @param digest the SHA-256 of its bytes
 * @param bytes its size
 * @param mediaType the type found in its content
 */
public record SubmittedMaterial(MaterialId material, HashCode digest, long bytes, String mediaType) {
    /** Throws {@link IllegalArgumentException} if the digest is no SHA-256 or the file is empty. */
    public SubmittedMaterial {
        checkArgument(digest.bits() == 256, "not a SHA-256: %s", digest);
        checkArgument(bytes > 0, "an empty file for %s", material);
    }
}
