package org.qibu.approval.pack;

import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.util.Optional;

/** Where the files of a pack come from. */
interface PackSource {
    /** The pack's id by its place: the name of the folder. */
    String name();

    /** The bytes of a file; empty if there is none, or it is not a plain file within the folder. */
    Optional<byte[]> bytes(String file) throws IOException;

    /** The YAML files that are there, by path; empty where that cannot be told. */
    ImmutableSortedSet<String> files() throws IOException;
}
