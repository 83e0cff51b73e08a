package org.qibu.approval.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How long words are when drawn: a Chinese character is as wide as its size, a Latin one a little over half. */
final class Words {
    private static final double LATIN = 0.58;

    private static final Pattern BREAK =
            Pattern.compile("(?<=[^\\x21-\\x7e])(?![，。、；：）》”])|(?<=[\\x21-\\x7e])(?![\\x21-\\x7e，。、；：）》”])");

    private Words() {}

    static double width(String text, int size) {
        return size * text.codePoints().mapToDouble(c -> c < 0x2000 ? LATIN : 1).sum();
    }

    /** The text, or as much of it as fits with an ellipsis. */
    static String fit(String text, int size, double width) {
        if (width(text, size) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 0 && width(text.substring(0, end) + "…", size) > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end) + "…";
    }

    /** The text in lines that fit; Chinese may break anywhere but before a closing mark, Latin and figures not within a word. */
    static List<String> wrap(String text, int size, double width) {
        var lines = new ArrayList<String>();
        StringBuilder line = new StringBuilder();
        for (String piece : BREAK.splitAsStream(text).toList()) {
            if (line.length() > 0 && width(line + piece, size) > width) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(piece);
        }
        lines.add(line.toString().strip());
        return lines;
    }
}
