package org.qibu.server.paging;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;

/**
 * What part of a list is asked for.
 *
 * @param rows the most rows
 * @param place where it begins; empty for the beginning of the list
 */
public record Part(int rows, Optional<Place> place) {
    /** So many rows, where nothing else is said. */
    public static final int USUAL = 20;

    /** No page has more rows. */
    public static final int MOST = 200;

    /** The beginning of the list. */
    public static final Part FIRST = first(USUAL);

    public Part {
        checkArgument(rows > 0 && rows <= MOST, "rows: 1 to %s, not %s", MOST, rows);
    }

    /** So many rows at the beginning of the list. */
    public static Part first(int rows) {
        return new Part(rows, Optional.empty());
    }

    /** As many rows from another place. */
    public Part at(Place other) {
        return new Part(rows, Optional.of(other));
    }
}
