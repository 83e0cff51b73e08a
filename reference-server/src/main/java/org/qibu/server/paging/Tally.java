package org.qibu.server.paging;

/**
 * How many there are, counted as far as {@link #MOST}: to count on would cost more the longer a list grows.
 *
 * @param counted how many were counted
 * @param more whether there are more than that
 */
public record Tally(int counted, boolean more) {
    /** Counted so far and no further. */
    public static final int MOST = 1000;

    /** Of a list of which one more than {@link #MOST} was read. */
    public static Tally of(int found) {
        return new Tally(Math.min(found, MOST), found > MOST);
    }

    /** Reads as Chinese: {@code 12 件}, or {@code 1000 件以上}. */
    public String text() {
        return counted + " 件" + (more ? "以上" : "");
    }
}
