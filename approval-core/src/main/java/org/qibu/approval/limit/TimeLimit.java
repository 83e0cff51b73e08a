package org.qibu.approval.limit;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qibu.approval.calendar.WorkdayCalendar;

/**
 * The length of a time limit (期限) with its unit, written {@code 20wd}, {@code 10d}, {@code 10dr}, {@code 3m} or
 * {@code 1y}.
 *
 * <p>The day of the event is never counted (《民法典》第二百零一条第一款). A limit of zero ends on the day of the event.
 *
 * @param length how many units; zero means the same day
 * @param unit what is counted
 */
public record TimeLimit(int length, Unit unit) {
    private static final Pattern WRITTEN = Pattern.compile("(0|[1-9]\\d{0,3})(wd|dr|d|m|y)");

    /** Throws {@link IllegalArgumentException} if the length is negative or beyond what its unit allows. */
    public TimeLimit {
        checkArgument(length >= 0 && length <= unit.most, "期限超出范围：%s%s（至多 %s）", length, unit.text, unit.most);
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

    /** The last day of the limit that begins with the event; the event's own day for a length of zero. */
    public Deadline deadline(LocalDate event, WorkdayCalendar calendar) {
        return deadline(event, calendar, List.of());
    }

    /**
     * The last day of the limit, leaving out the excluded days; days excluded twice are left out once, and days before
     * the event or after the last day have no effect.
     */
    public Deadline deadline(LocalDate event, WorkdayCalendar calendar, List<DayRange> excluded) {
        return count(event, calendar, excluded).deadline();
    }

    /** The same with every day that leads to it. */
    public Explanation explain(LocalDate event, WorkdayCalendar calendar, List<DayRange> excluded) {
        return count(event, calendar, excluded).explain();
    }

    /**
     * The latest day that is at least this long before the event (不少于), the event's day not counted; a rolled limit
     * moves back from a day off, for a later day would be too late.
     */
    public Deadline latestBefore(LocalDate event, WorkdayCalendar calendar) {
        WorkdayCalendar assumed = calendar.orAssumed();
        LocalDate day = unit.back(event, length, assumed);
        LocalDate latest = unit.rolls() ? assumed.sameOrPreviousWorkday(day) : day;
        LocalDate lastTouched = latest.isBefore(event) ? event.minusDays(1) : event;
        return Deadline.restingOn(DayRange.ofClosed(latest, lastTouched), latest, calendar);
    }

    /**
     * Both limits one after the other.
     *
     * @throws IllegalArgumentException if they count different things
     */
    public TimeLimit plus(TimeLimit other) {
        checkArgument(unit == other.unit, "%s 与 %s 计算单位不同，不能相加", this, other);
        return new TimeLimit(length + other.length, unit);
    }

    /** Reads as Chinese: {@code 20个工作日}. */
    public String text() {
        return length + unit.text;
    }

    @Override
    public String toString() {
        return length + unit.symbol;
    }

    private Count count(LocalDate event, WorkdayCalendar calendar, List<DayRange> excluded) {
        var ledger = excluded.stream()
                .map(days -> new Excluded(days, "不计入期限（" + days + "）"))
                .toList();
        return new Count(this, event, calendar, ledger);
    }

    /** What a time limit counts. */
    public enum Unit {
        /** Working days. */
        WORKDAYS("wd", "个工作日", 9999, ChronoUnit.DAYS),
        /** Calendar days; the last day stays where it falls. */
        DAYS("d", "日", 9999, ChronoUnit.DAYS),
        /** Calendar days; a last day that is off moves to the next working day (顺延). */
        DAYS_ROLLED("dr", "日（末日遇休息日顺延）", 9999, ChronoUnit.DAYS),
        /** Months, ending on the corresponding day or, where the month has none, on its last. */
        MONTHS("m", "个月", 1200, ChronoUnit.MONTHS),
        /** Years, ending on the corresponding day or, where the month has none, on its last. */
        YEARS("y", "年", 100, ChronoUnit.YEARS);

        private final String symbol;
        private final String text;
        private final int most;
        private final ChronoUnit chrono;

        Unit(String symbol, String text, int most, ChronoUnit chrono) {
            this.symbol = symbol;
            this.text = text;
            this.most = most;
            this.chrono = chrono;
        }

        /** How it is written behind a number: {@code wd}. */
        public String symbol() {
            return symbol;
        }

        /** Tells whether it counts days of one kind or another, rather than months or years. */
        public boolean isOfDays() {
            return this == WORKDAYS || this == DAYS || this == DAYS_ROLLED;
        }

        /** How a number of what is counted day by day reads in Chinese: {@code 个工作日} or {@code 日}. */
        public String dayText() {
            return this == WORKDAYS ? text : DAYS.text;
        }

        Step step() {
            return this == WORKDAYS ? Step.WORKDAY : Step.DAY;
        }

        boolean rolls() {
            return this == DAYS_ROLLED;
        }

        /** How many steps so many of this unit are from the event; a month ends on the corresponding day. */
        int steps(int length, LocalDate event) {
            return this == WORKDAYS
                    ? length
                    : Math.toIntExact(ChronoUnit.DAYS.between(event, event.plus(length, chrono)));
        }

        LocalDate back(LocalDate event, int length, WorkdayCalendar calendar) {
            return this == WORKDAYS ? calendar.minusWorkdays(event, length) : event.minus(length, chrono);
        }

        /** The last of so many, the first of which is the given day; not rolled. */
        LocalDate lastFrom(LocalDate first, int length, WorkdayCalendar calendar) {
            return this == WORKDAYS
                    ? calendar.plusWorkdays(first.minusDays(1), length)
                    : first.plus(length, chrono).minusDays(1);
        }
    }
}
