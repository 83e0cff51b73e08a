package org.qibu.server.console.kit;

import com.google.common.collect.ImmutableList;

/**
 * An act of office as a button: one that can be pressed, or one that cannot and says why.
 *
 * @param name its name in the form; also its identifier on the page
 * @param label the office's own word, such as {@code 出具收件凭证}
 * @param meaning what pressing it does, in one sentence
 * @param weight how much it stands out
 * @param obstacles why it is not lawful now; empty where it is
 */
public record Act(String name, String label, String meaning, Weight weight, ImmutableList<Found> obstacles) {
    /** A lawful act. */
    public static Act of(String name, String label, String meaning) {
        return new Act(name, label, meaning, Weight.PLAIN, ImmutableList.of());
    }

    /** The same, as the one expected next. */
    public Act expected() {
        return new Act(name, label, meaning, Weight.MAIN, obstacles);
    }

    /** The same, as one that takes something away from somebody. */
    public Act grave() {
        return new Act(name, label, meaning, Weight.GRAVE, obstacles);
    }

    /** The same with what stands against it. */
    public Act unless(ImmutableList<Found> obstacles) {
        return new Act(name, label, meaning, weight, obstacles);
    }

    /** Tells whether it can be done now. */
    public boolean isLawful() {
        return obstacles.isEmpty();
    }

    /** The style class of the button. */
    public String style() {
        return weight.style;
    }

    /** How much an act stands out. */
    public enum Weight {
        /** The one expected next. */
        MAIN("btn-primary"),
        /** Any other. */
        PLAIN("btn-outline-primary"),
        /** One that refuses or ends. */
        GRAVE("btn-outline-danger");

        private final String style;

        Weight(String style) {
            this.style = style;
        }
    }
}
