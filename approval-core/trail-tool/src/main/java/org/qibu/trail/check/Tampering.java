package org.qibu.trail.check;

import java.util.Comparator;
import java.util.List;
import org.qibu.approval.trail.Hash;

/** What must have been done to the entries of a bundle, by the leaves that the log signed for them. */
public enum Tampering {
    /** An entry is another than was signed. */
    CHANGED("这一条被改动"),
    /** An entry is gone, and the next ones stand a place too early. */
    DELETED("这一条被删去，后面的都提前了一位"),
    /** An entry stands here that was never signed, and the next ones stand a place too late. */
    INSERTED("这里插进了一条，后面的都推后了一位"),
    /** The entries are those that were signed, in another order. */
    REORDERED("条目的次序被调换，从这一条起");

    private final String text;

    Tampering(String text) {
        this.text = text;
    }

    /** The Chinese words. */
    public String text() {
        return text;
    }

    /** Tells what was done from a first place that differs: leaves of the entries found, against those that were signed. */
    static Tampering of(List<Hash> found, List<Hash> signed, int first) {
        if (found.size() == signed.size() && sorted(found).equals(sorted(signed))) {
            return REORDERED;
        }
        if (goesOn(found, first, signed, first + 1)) {
            return DELETED;
        }
        return goesOn(signed, first, found, first + 1) ? INSERTED : CHANGED;
    }

    private static List<Hash> sorted(List<Hash> hashes) {
        return hashes.stream().sorted(Comparator.comparing(Hash::toString)).toList();
    }

    /** Tells whether the one list from a place on is the other from the next place on, as far as both go and at least once. */
    private static boolean goesOn(List<Hash> one, int from, List<Hash> other, int otherFrom) {
        int count = Math.min(one.size() - from, other.size() - otherFrom);
        return count > 0 && one.subList(from, from + count).equals(other.subList(otherFrom, otherFrom + count));
    }
}
