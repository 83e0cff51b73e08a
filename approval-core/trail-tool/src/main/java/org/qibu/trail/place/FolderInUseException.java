package org.qibu.trail.place;

import java.nio.file.Path;

/** Another writes in this folder. */
public final class FolderInUseException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    private final transient Path folder;

    FolderInUseException(Path folder) {
        super("another writes in " + folder);
        this.folder = folder;
    }

    /** The folder. */
    public Path folder() {
        return folder;
    }
}
