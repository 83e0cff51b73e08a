package org.qibu.server.keys;

/** Something sealed does not open: another key, another place, or altered. */
public final class BrokenSealException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String place;

    BrokenSealException(String place, Throwable cause) {
        super("does not open at " + place, cause);
        this.place = place;
    }

    /** The place it was to be opened at. */
    public String place() {
        return place;
    }
}
