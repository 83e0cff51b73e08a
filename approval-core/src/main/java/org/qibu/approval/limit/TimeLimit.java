package org.qibu.approval.limit;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The length of a time limit (期限) with its unit, written {@code 20wd}, {@code 10d}, {@code 10dr}, {@code 3m} or
 * {@code 1y}.
 *
 * @param length how many units; zero means the same day
 * @param unit what is counted
 */
public record TimeLimit(int length, Unit unit) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,4})(wd|dr|d|m|y)");

    public TimeLimit {
        checkArgument(length >= 0 && length <= 9999, "a time limit of %s units", length);
    }

    /** So many working days (工作日). */
    public static TimeLimit workdays(int length) {
        return new TimeLimit(length, Unit.WORKDAYS);
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException if the text is not a number followed by wd, d, dr, m or y
     */
    public static TimeLimit parse(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        checkArgument(matcher.matches(), "不是期限：%s（应写作 20wd、10d、10dr、3m 或 1y）", text);
        Unit unit = Arrays.stream(Unit.values())
                .filter(candidate -> candidate.symbol.equals(matcher.group(2)))
                .findFirst()
                .orElseThrow();
        return new TimeLimit(Integer.parseInt(matcher.group(1)), unit);
    }

    /** Reads as Chinese: {@code 20个工作日}. */
    public String text() {
        return length + unit.text;
    }

    @Override
    public String toString() {
        return length + unit.symbol;
    }

    /** What a time limit counts. */
    public enum Unit {
        /** Working days. */
        WORKDAYS("wd", "个工作日"),
        /** Calendar days; the last day stays where it falls. */
        DAYS("d", "日"),
        /** Calendar days; a last day that is off moves to the next working day (顺延). */
        DAYS_ROLLED("dr", "日（末日遇休息日顺延）"),
        /** Months, ending on the corresponding day or, where the month has none, on its last. */
        MONTHS("m", "个月"),
        /** Years, ending on the corresponding day or, where the month has none, on its last. */
        YEARS("y", "年");

        private final String symbol;
        private final String text;

        Unit(String symbol, String text) {
            this.symbol = symbol;
            this.text = text;
        }
    }
}
