package org.qibu.approval.trail.tile;

/** A tile that must be there by the size of the tree is not, or is shorter than its path says. */
public final class MissingTileException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    private final transient TilePath path;

    MissingTileException(TilePath path, String why) {
        super(path + " " + why);
        this.path = path;
    }

    /** The tile. */
    public TilePath path() {
        return path;
    }
}
