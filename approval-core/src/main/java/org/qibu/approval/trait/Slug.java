package org.qibu.approval.trait;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.regex.Pattern;

/** The spelling of every id in a pack: a lower-case letter, then at most 47 lower-case letters, digits, hyphens. */
public final class Slug {
    private static final Pattern SPELLING = Pattern.compile("[a-z][a-z0-9-]{0,47}");

    private Slug() {}

    /** Tells whether the text is spelled as an id. */
    public static boolean isSpelled(String text) {
        return SPELLING.matcher(text).matches();
    }

    /**
     * Returns the text if it is spelled as an id.
     *
     * @throws IllegalArgumentException if it is not
     */
    public static String check(String text) {
        checkArgument(isSpelled(text), "not an id: %s", text);
        return text;
    }
}
