package org.qibu.approval.trail.tile;

/** The tiles of a log do not hold what was signed of it, or its entries are not those of its leaves. */
public final class AlteredTilesException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    AlteredTilesException(String why) {
        super(why);
    }
}
