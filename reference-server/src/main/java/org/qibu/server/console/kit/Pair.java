package org.qibu.server.console.kit;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * A label and what stands beside it.
 *
 * @param label the label
 * @param text the text; may be empty where a date says it
 * @param day the date, if it is one
 */
public record Pair(String label, String text, Optional<DayLink> day) {
    /** A label with a text. */
    public static Pair of(String label, String text) {
        return new Pair(label, text, Optional.empty());
    }

    /** A label with a date. */
    public static Pair of(String label, DayLink day) {
        return new Pair(label, "", Optional.of(day));
    }

    /** Several, in order. */
    public static ImmutableList<Pair> list(Pair... pairs) {
        return ImmutableList.copyOf(pairs);
    }
}
