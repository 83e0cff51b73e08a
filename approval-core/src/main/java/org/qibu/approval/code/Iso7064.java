package org.qibu.approval.code;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Check characters by ISO 7064 (GB/T 17710-2008): two pure systems and two hybrid ones.
 *
 * <p>Every one finds each single altered character. The pure systems also find each adjacent transposition; the hybrid
 * ones miss a few, see the test. The pure sum is taken by Horner's rule modulo M, so that no power of the radix ever
 * overflows, however long the text.
 */
enum Iso7064 {
    /** Digits, check 0-9 or X; used by GB 11643. */
    MOD_11_2(11, 2, "0123456789X"),
    /** Digits and letters, check 0-9, A-Z or *. */
    MOD_37_2(37, 2, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*"),
    /** Digits, check a digit. */
    MOD_11_10(11, 10, "0123456789"),
    /** Digits and letters, check one of these. */
    MOD_37_36(37, 36, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private final int modulus;
    private final int radix;
    private final String alphabet;

    Iso7064(int modulus, int radix, String alphabet) {
        this.modulus = modulus;
        this.radix = radix;
        this.alphabet = alphabet;
    }

    /** The check character of the text before it. */
    char of(CharSequence payload) {
        return alphabet.charAt(radix == 2 ? pure(payload) : hybrid(payload));
    }

    /** Tells whether the last character is the check character of those before it. */
    boolean fits(CharSequence whole) {
        int last = whole.length() - 1;
        return of(whole.subSequence(0, last)) == whole.charAt(last);
    }

    private int pure(CharSequence payload) {
        int sum = 0;
        for (int i = 0; i < payload.length(); i++) {
            sum = (sum + value(payload.charAt(i))) * radix % modulus;
        }
        return Math.floorMod(1 - sum, modulus);
    }

    private int hybrid(CharSequence payload) {
        int product = radix;
        for (int i = 0; i < payload.length(); i++) {
            int sum = (product + value(payload.charAt(i))) % radix;
            product = (sum == 0 ? radix : sum) * 2 % modulus;
        }
        // Where product is 1 the complement is the radix itself, which has no character: it wraps to 0.
        return (modulus - product) % radix;
    }

    private int value(char character) {
        int value = alphabet.indexOf(character);
        checkArgument(value >= 0, "%s has no value for '%s'", this, character);
        return value;
    }
}
