package org.qibu.trail.witness;

import java.nio.file.Path;

/** Another witness remembers in this folder. */
public final class FolderInUseException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    private final transient Path folder;

    FolderInUseException(Path folder) {
        super("another witness uses " + folder);
        this.folder = folder;
    }

    /** The folder. */
    public Path folder() {
        return folder;
    }
}
