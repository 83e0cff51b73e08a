package org.qibu.approval.canon;

/** The one spelling of a text in canonical JSON, as RFC 8785 spells it. */
final class Spelling {
    private static final String SHORT = "\b\t\n\f\r\"\\";
    private static final String LETTERS = "btnfr\"\\";

    private Spelling() {}

    static void quote(String text, StringBuilder to) {
        to.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int known = SHORT.indexOf(c);
            if (known >= 0) {
                to.append('\\').append(LETTERS.charAt(known));
            } else if (c < ' ') {
                to.append(String.format("\\u%04x", (int) c));
            } else if (Character.isSurrogate(c)) {
                pair(text, i++, to);
            } else {
                to.append(c);
            }
        }
        to.append('"');
    }

    private static void pair(String text, int i, StringBuilder to) {
        if (i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
            // Half a character has no UTF-8 bytes; writing "?" instead would change what was said.
            throw new NotCanonicalException("half a surrogate pair at " + i);
        }
        to.append(text, i, i + 2);
    }
}
