package org.qibu.server.settings;

import java.util.Comparator;
import java.util.stream.Stream;

/** What somebody may have meant who wrote a name wrong. */
final class Spelling {
    private static final int NEAR = 3;

    private Spelling() {}

    /** A question that names the nearest; empty where none is near. */
    static String nearest(String written, Stream<String> known) {
        return known.filter(name -> distance(written, name) <= NEAR)
                .min(Comparator.comparingInt((String name) -> distance(written, name))
                        .thenComparing(Comparator.naturalOrder()))
                .map(name -> "是不是“" + name + "”？")
                .orElse("");
    }

    /** How many letters must be put in, left out or changed. */
    private static int distance(String from, String to) {
        int[] before = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = before[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(before[j], row[j - 1]) + 1);
            }
            before = row;
        }
        return before[to.length()];
    }
}
