package org.qibu.approval.matter;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.qibu.approval.code.IdentifierType;
import org.qibu.approval.law.Finding;

/** Which answers a question of the form takes. */
public sealed interface QuestionKind {
    /** Says in Chinese what is wrong with an answer; empty if nothing is. */
    Optional<String> complaint(String answer);

    /** Says in Chinese what would be right. */
    String expectation();

    /** The key under which a pack writes it. */
    String key();

    /** What a number counts; empty for any other. */
    default String unit() {
        return "";
    }

    /** The answers to choose from, id to Chinese label; empty where it is not a choice. */
    default ImmutableMap<String, String> choices() {
        return ImmutableMap.of();
    }

    /** An answer as people read it: a number with its unit, a choice by its label. */
    default String read(String answer) {
        return answer;
    }

    /** Text of at most so many characters. */
    record Text(int max) implements QuestionKind {
        /** Throws {@link IllegalArgumentException} if it allows less than 1 or more than 2000 characters. */
        public Text {
            checkArgument(max >= 1 && max <= 2000, "text of %s characters", max);
        }

        @Override
        public Optional<String> complaint(String answer) {
            if (answer.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
                return Optional.of("含有控制字符");
            }
            int length = answer.codePointCount(0, answer.length());
            return length <= max ? Optional.empty() : Optional.of("有" + length + "个字，超过" + max + "个字");
        }

        @Override
        public String expectation() {
            return "应填写不超过" + max + "个字";
        }

        @Override
        public String key() {
            return "text";
        }
    }

    /** A number that is not negative, in a unit. */
    record Measure(String unit) implements QuestionKind {
        private static final Pattern WRITTEN = Pattern.compile("\\d{1,12}(\\.\\d{1,4})?");

        @Override
        public Optional<String> complaint(String answer) {
            return WRITTEN.matcher(answer).matches() ? Optional.empty() : Optional.of("不是不小于零的数");
        }

        @Override
        public String expectation() {
            return "应为不小于零的数，单位" + unit + "，至多四位小数";
        }

        @Override
        public String key() {
            return "number";
        }

        @Override
        public String read(String answer) {
            return answer + " " + unit;
        }
    }

    /** A day, written as 2026-10-19. */
    record Date() implements QuestionKind {
        @Override
        public Optional<String> complaint(String answer) {
            try {
                LocalDate.parse(answer);
                return Optional.empty();
            } catch (DateTimeException notADay) {
                return Optional.of("不是日期");
            }
        }

        @Override
        public String expectation() {
            return "应为日期，写作 2026-10-19";
        }

        @Override
        public String key() {
            return "date";
        }
    }

    /** Yes or no, written true or false. */
    record YesOrNo() implements QuestionKind {
        @Override
        public Optional<String> complaint(String answer) {
            return answer.equals("true") || answer.equals("false") ? Optional.empty() : Optional.of("不是“是”或者“否”");
        }

        @Override
        public String expectation() {
            return "应为 true（是）或者 false（否）";
        }

        @Override
        public String key() {
            return "yes-no";
        }

        @Override
        public String read(String answer) {
            return answer.equals("true") ? "是" : answer.equals("false") ? "否" : answer;
        }
    }

    /** One of a list, id to Chinese label. */
    record OneOf(ImmutableMap<String, String> choices) implements QuestionKind {
        @Override
        public Optional<String> complaint(String answer) {
            return choices.containsKey(answer) ? Optional.empty() : Optional.of("不是所列选项");
        }

        @Override
        public String expectation() {
            return "应为下列之一：" + String.join("、", choices.values());
        }

        @Override
        public String key() {
            return "choice";
        }

        @Override
        public String read(String answer) {
            return choices.getOrDefault(answer, answer);
        }
    }

    /** An identifier that can be checked. */
    record Identifier(IdentifierType type) implements QuestionKind {
        @Override
        public Optional<String> complaint(String answer) {
            var findings = type.examine(answer).findings();
            return findings.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            "无法通过校验：" + findings.stream().map(Finding::message).collect(joining("；")));
        }

        @Override
        public String expectation() {
            return "应为正确的" + type.text();
        }

        @Override
        public String key() {
            return switch (type) {
                case ID -> "id-card";
                case PROJECT -> "project-code";
                default -> type.shortName();
            };
        }
    }

    /** A telephone number on the mainland: a mobile, or a landline with its area code. */
    record Phone() implements QuestionKind {
        private static final Pattern WRITTEN = Pattern.compile("1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8}");

        @Override
        public Optional<String> complaint(String answer) {
            return WRITTEN.matcher(answer).matches() ? Optional.empty() : Optional.of("不是电话号码");
        }

        @Override
        public String expectation() {
            return "应为11位手机号码，或者带区号的固定电话";
        }

        @Override
        public String key() {
            return "phone";
        }
    }
}
