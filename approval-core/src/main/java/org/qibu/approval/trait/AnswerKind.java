package org.qibu.approval.trait;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which answers a trait takes. */
public sealed interface AnswerKind {
    /** Reads a written answer; empty if it is not one of this kind. */
    Optional<Answer> read(String written);

    /** Says an answer in Chinese. */
    String text(Answer answer);

    /** Says in Chinese what may be answered. */
    String expectation();

    /** The answers to choose from, as they are written, each with its Chinese label; empty where any number will do. */
    default ImmutableMap<String, String> choices() {
        return ImmutableMap.of();
    }

    /** The unit of its numbers; empty where it has none. */
    default String unit() {
        return "";
    }

    /** Tells whether its answers can be compared by size. */
    default boolean isNumber() {
        return false;
    }

    /** One of a list, id to Chinese label in the order of the list. */
    record OneOf(ImmutableMap<String, String> choices) implements AnswerKind {
        @Override
        public Optional<Answer> read(String written) {
            return choices.containsKey(written) ? Optional.of(new Answer.Choice(written)) : Optional.empty();
        }

        @Override
        public String text(Answer answer) {
            return choices.getOrDefault(answer.toString(), answer.toString());
        }

        @Override
        public String expectation() {
            StringBuilder text = new StringBuilder("应为下列之一：");
            String separator = "";
            for (var choice : choices.entrySet()) {
                text.append(separator)
                        .append(choice.getKey())
                        .append("（")
                        .append(choice.getValue())
                        .append("）");
                separator = "、";
            }
            return text.toString();
        }
    }

    /** Yes or no, written {@code true} or {@code false}. */
    record YesOrNo() implements AnswerKind {
        @Override
        public Optional<Answer> read(String written) {
            return switch (written) {
                case "true" -> Optional.of(new Answer.YesNo(true));
                case "false" -> Optional.of(new Answer.YesNo(false));
                default -> Optional.empty();
            };
        }

        @Override
        public ImmutableMap<String, String> choices() {
            return ImmutableMap.of("true", "是", "false", "否");
        }

        @Override
        public String text(Answer answer) {
            return answer.equals(new Answer.YesNo(true)) ? "是" : "否";
        }

        @Override
        public String expectation() {
            return "应为 true（是）或者 false（否）";
        }
    }

    /** A number that is not negative, in a unit. */
    record Measure(String unit) implements AnswerKind {
        /** At most twelve digits and four decimals: a project's figures, and no exponent that could blow up. */
        private static final Pattern WRITTEN = Pattern.compile("\\d{1,12}(\\.\\d{1,4})?");

        @Override
        public Optional<Answer> read(String written) {
            return WRITTEN.matcher(written).matches()
                    ? Optional.of(new Answer.Amount(new BigDecimal(written)))
                    : Optional.empty();
        }

        @Override
        public boolean isNumber() {
            return true;
        }

        @Override
        public String text(Answer answer) {
            return answer + unit;
        }

        @Override
        public String expectation() {
            return "应为不小于零的数，单位" + unit + "，至多四位小数，不带单位和千分号";
        }
    }
}
