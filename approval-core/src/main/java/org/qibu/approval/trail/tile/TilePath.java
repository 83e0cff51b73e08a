package org.qibu.approval.trail.tile;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a tile or a bundle is found, such as {@code tile/0/x001/234} or, while it is not full, {@code tile/0/x001/234.p/17}.
 *
 * @param level the level of the tile, one for every eight of the tree; {@link #ENTRIES} for a bundle of entries
 * @param index its place on that level, from zero
 * @param width how many hashes or entries it has, {@link #FULL} when it will never change again
 */
public record TilePath(int level, long index, int width) {
    /** How many hashes or entries a full one has. */
    public static final int FULL = 256;

    /** A tile spans so many levels of the tree. */
    public static final int HEIGHT = 8;

    /** In place of a level, for bundles of entries. */
    public static final int ENTRIES = -1;

    private static final int HIGHEST = 7;
    private static final long GROUP = 1000;
    private static final Pattern SPELLING =
            Pattern.compile("tile/(entries|[0-7])/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    /** Throws {@link IllegalArgumentException} if there is no such tile. */
    public TilePath {
        if (level < ENTRIES || level > HIGHEST || index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException("no tile " + level + "/" + index + " of width " + width);
        }
    }

    /** A full tile. */
    public static TilePath full(int level, long index) {
        return new TilePath(level, index, FULL);
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException if it is the path of no tile
     */
    public static TilePath parse(String path) {
        Matcher spelled = SPELLING.matcher(path);
        if (!spelled.matches()) {
            throw new IllegalArgumentException("not the path of a tile: " + path);
        }
        int level = spelled.group(1).equals("entries") ? ENTRIES : Integer.parseInt(spelled.group(1));
        long index = Long.parseLong(spelled.group(2).replace("x", "").replace("/", ""));
        int width = spelled.group(3) == null ? FULL : Integer.parseInt(spelled.group(3));
        TilePath read = new TilePath(level, index, width);
        if (!read.toString().equals(path)) {
            throw new IllegalArgumentException("not the spelling of the path " + read + ": " + path);
        }
        return read;
    }

    /** Tells whether it will never change again. */
    public boolean isFull() {
        return width == FULL;
    }

    /** The same once it is full. */
    public TilePath whenFull() {
        return full(level, index);
    }

    @Override
    public String toString() {
        Deque<String> groups = new ArrayDeque<>();
        groups.addFirst(digits(index % GROUP));
        for (long rest = index / GROUP; rest > 0; rest /= GROUP) {
            groups.addFirst("x" + digits(rest % GROUP));
        }
        String place =
                "tile/" + (level == ENTRIES ? "entries" : Integer.toString(level)) + "/" + String.join("/", groups);
        return isFull() ? place : place + ".p/" + width;
    }

    /** Three digits, the same whatever digits the JVM's locale has: a path is an address. */
    private static String digits(long number) {
        return Long.toString(GROUP + number).substring(1);
    }
}
