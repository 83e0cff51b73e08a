package org.qibu.approval.canon;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;

/** A JSON value of the canonical form: no null, no fractions; a decimal is kept as text, and nothing absent is written. */
public sealed interface Json {
    /** Appends the one spelling of this value. */
    void write(StringBuilder to);

    /** The text, if this is one. */
    default String text() {
        throw new NotCanonicalException("text expected: " + this);
    }

    /** The whole number, if this is one. */
    default long number() {
        throw new NotCanonicalException("whole number expected: " + this);
    }

    /** The yes or no, if this is one. */
    default boolean truth() {
        throw new NotCanonicalException("true or false expected: " + this);
    }

    /** The items, if this is a list. */
    default ImmutableList<Json> items() {
        throw new NotCanonicalException("list expected: " + this);
    }

    /** The fields, if this is an object, ordered by the UTF-16 code units of their names as RFC 8785 orders them. */
    default ImmutableSortedMap<String, Json> fields() {
        throw new NotCanonicalException("object expected: " + this);
    }

    /** Text, kept as it was given: it is not normalised, since what was filed is what is kept. */
    record Text(@Override String text) implements Json {
        @Override
        public void write(StringBuilder to) {
            Spelling.quote(text, to);
        }
    }

    /** A whole number that every reader of JSON reads exactly. */
    record Whole(@Override long number) implements Json {
        private static final long LARGEST = (1L << 53) - 1;

        /** Throws {@link NotCanonicalException} if the number is beyond 2^53 - 1, either side of zero. */
        public Whole {
            if (Math.abs(number) > LARGEST || number == Long.MIN_VALUE) {
                throw new NotCanonicalException("beyond what JSON readers read exactly: " + number);
            }
        }

        @Override
        public void write(StringBuilder to) {
            to.append(number);
        }
    }

    /** True or false. */
    record Truth(@Override boolean truth) implements Json {
        @Override
        public void write(StringBuilder to) {
            to.append(truth);
        }
    }

    /** A list; its order is kept. */
    record Items(@Override ImmutableList<Json> items) implements Json {
        @Override
        public void write(StringBuilder to) {
            to.append('[');
            String comma = "";
            for (Json item : items) {
                to.append(comma);
                item.write(to);
                comma = ",";
            }
            to.append(']');
        }
    }

    /** An object. */
    record Fields(@Override ImmutableSortedMap<String, Json> fields) implements Json {
        @Override
        public void write(StringBuilder to) {
            to.append('{');
            String comma = "";
            for (var field : fields.entrySet()) {
                to.append(comma);
                Spelling.quote(field.getKey(), to);
                to.append(':');
                field.getValue().write(to);
                comma = ",";
            }
            to.append('}');
        }
    }
}
