package org.qibu.approval.trait;

import java.util.function.IntPredicate;

/** How a number is compared with a bound; {@code at} includes the bound, {@code than} does not. */
public enum Comparison {
    AT_LEAST("at-least", "不少于", sign -> sign >= 0),
    AT_MOST("at-most", "不超过", sign -> sign <= 0),
    MORE_THAN("more-than", "大于", sign -> sign > 0),
    LESS_THAN("less-than", "小于", sign -> sign < 0);

    private final String key;
    private final String word;
    private final IntPredicate holds;

    Comparison(String key, String word, IntPredicate holds) {
        this.key = key;
        this.word = word;
        this.holds = holds;
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
        return holds.test(sign);
    }
}
