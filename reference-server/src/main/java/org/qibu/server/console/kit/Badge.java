package org.qibu.server.console.kit;

import static com.google.common.base.Preconditions.checkArgument;

import org.qibu.approval.limit.Light;

/**
 * A light with its word (灯).
 *
 * @param tone the light
 * @param word what it says, such as {@code 将到期}
 */
public record Badge(Tone tone, String word) {
    public Badge {
        checkArgument(!word.isBlank(), "a light says its word");
    }

    /** A light with a word of its own, where the clock has nothing to say any more. */
    public static Badge of(Light light, String word) {
        return new Badge(Tone.valueOf(light.name()), word);
    }

    /** The light of a clock. */
    public static Badge of(Light light) {
        return new Badge(Tone.valueOf(light.name()), light.word());
    }
}
