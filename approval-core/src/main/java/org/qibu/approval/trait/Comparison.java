package org.qibu.approval.trait;

/** How a number is compared with a bound; {@code at} includes the bound, {@code than} does not. */
public enum Comparison {
    /** As much or more. */
    AT_LEAST("at-least", "不少于", 1, true),
    /** As much or less. */
    AT_MOST("at-most", "不超过", -1, true),
    /** More, not as much. */
    MORE_THAN("more-than", "大于", 1, false),
    /** Less, not as much. */
    LESS_THAN("less-than", "小于", -1, false);

    private final String key;
    private final String word;
    private final int side;
    private final boolean atBound;

    Comparison(String key, String word, int side, boolean atBound) {
        this.key = key;
        this.word = word;
        this.side = side;
        this.atBound = atBound;
    }

    /** The key under which a pack writes it. */
    public String key() {
        return key;
    }

    /** The Chinese word. */
    public String word() {
        return word;
    }

    /** Tells whether it holds, given the sign of value minus bound. */
    boolean holds(int sign) {
        return sign == 0 ? atBound : Integer.signum(sign) == side;
    }
}
