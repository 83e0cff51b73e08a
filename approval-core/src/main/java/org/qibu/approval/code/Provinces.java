package org.qibu.approval.code;

import com.google.common.collect.ImmutableSet;

/** The first two digits of division codes (GB/T 2260), one for each province, region and municipality. */
final class Provinces {
    private static final ImmutableSet<String> PREFIXES = ImmutableSet.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82");

    private Provinces() {}

    /** Tells whether the code begins as one of a province, autonomous region or municipality does. */
    static boolean holds(String divisionCode) {
        return divisionCode.length() >= 2 && PREFIXES.contains(divisionCode.substring(0, 2));
    }
}
