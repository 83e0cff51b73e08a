package org.qibu.approval.canon;

/** The one spelling of a text in canonical JSON, as RFC 8785 spells it. */
final class Spelling {
    private static final String SHORT = "\b\t\n\f\r\"\\";
    private static final String LETTERS = "btnfr\"\\";

    private Spelling() {}

    static void quote(String text, StringBuilder to) {
        to.append('"');
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                checkPair(text, i++);
            } else if (c < ' ' || c == '"' || c == '\\') {
                to.append(text, written, i).append(escaped(c));
                written = i + 1;
            }
        }
        to.append(text, written, text.length()).append('"');
    }

    private static String escaped(char c) {
        int known = SHORT.indexOf(c);
        return known >= 0 ? "\\" + LETTERS.charAt(known) : String.format("\\u%04x", (int) c);
    }

    private static void checkPair(String text, int i) {
        if (i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
            // Half a character has no UTF-8 bytes; writing "?" instead would change what was said.
            throw new NotCanonicalException("half a surrogate pair at " + i);
        }
    }
}
