package org.qibu.server.paging;

/** A place that no page of the list it was asked of could have told. */
public final class NoSuchPlaceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoSuchPlaceException(Place place) {
        super("no place in this list: " + place);
    }

    NoSuchPlaceException(Place place, Throwable cause) {
        super("no place in this list: " + place, cause);
    }
}
