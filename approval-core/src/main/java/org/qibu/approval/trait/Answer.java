package org.qibu.approval.trait;

import java.math.BigDecimal;

/** The answer to one trait. */
public sealed interface Answer {
    /** Writes it as it is written in a file: the choice's id, {@code true} or {@code false}, or the number. */
    @Override
    String toString();

    /** One of the listed choices, by its id. */
    record Choice(String id) implements Answer {
        @Override
        public String toString() {
            return id;
        }
    }

    /** Yes or no. */
    record YesNo(boolean yes) implements Answer {
        @Override
        public String toString() {
            return Boolean.toString(yes);
        }
    }

    /** A number in the trait's unit. Trailing zeros do not matter: 300 equals 300.00. */
    record Amount(BigDecimal value) implements Answer {
        /** Takes trailing zeros off, so that equal amounts are equal. */
        public Amount {
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        }

        @Override
        public String toString() {
            return value.toPlainString();
        }
    }
}
