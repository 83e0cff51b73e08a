package org.qibu.approval.limit;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Days from the first to the last, both included, written {@code 2026-10-12..2026-10-16}.
 *
 * @param first the first day
 * @param last the last day, not before the first
 */
public record DayRange(LocalDate first, LocalDate last) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\.\\.(\\d{4}-\\d{2}-\\d{2})");

    /** Throws {@link IllegalArgumentException} if the last day is before the first. */
    public DayRange {
        checkArgument(!last.isBefore(first), "起止颠倒：%s..%s", first, last);
    }

    /** The days from the first to the last, both included. */
    public static DayRange ofClosed(LocalDate first, LocalDate last) {
        return new DayRange(first, last);
    }

    /** One day. */
    public static DayRange of(LocalDate day) {
        return new DayRange(day, day);
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException if the text is not two dates joined by two dots, or they are reversed
     */
    public static DayRange parse(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        checkArgument(matcher.matches(), "不是起止日期：%s（应写作 2026-10-12..2026-10-16）", text);
        try {
            return new DayRange(LocalDate.parse(matcher.group(1)), LocalDate.parse(matcher.group(2)));
        } catch (DateTimeParseException notADay) {
            throw new IllegalArgumentException("没有这一天：" + text, notADay);
        }
    }

    /** The same days without overlap, in order; ranges that touch are joined. */
    public static ImmutableList<DayRange> union(Iterable<DayRange> ranges) {
        var joined = new ArrayDeque<DayRange>();
        StreamSupport.stream(ranges.spliterator(), false)
                .sorted(Comparator.comparing(DayRange::first))
                .forEach(range -> {
                    DayRange before = joined.peekLast();
                    if (before == null || range.first.isAfter(before.last.plusDays(1))) {
                        joined.addLast(range);
                    } else if (range.last.isAfter(before.last)) {
                        joined.removeLast();
                        joined.addLast(new DayRange(before.first, range.last));
                    }
                });
        return ImmutableList.copyOf(joined);
    }

    /** Tells whether the day is one of these. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** The days of this range that are also in the other. */
    public Optional<DayRange> intersection(DayRange other) {
        LocalDate from = first.isBefore(other.first) ? other.first : first;
        LocalDate to = last.isBefore(other.last) ? last : other.last;
        return to.isBefore(from) ? Optional.empty() : Optional.of(new DayRange(from, to));
    }

    /** The days of this range that are not in any of the others, in order. */
    public ImmutableList<DayRange> without(Iterable<DayRange> others) {
        ImmutableList<DayRange> left = ImmutableList.of(this);
        for (DayRange other : others) {
            left = left.stream().flatMap(range -> range.without(other)).collect(toImmutableList());
        }
        return left;
    }

    /** How many calendar days these are. */
    public int length() {
        return Math.toIntExact(ChronoUnit.DAYS.between(first, last)) + 1;
    }

    /** Every day, in order. */
    public Stream<LocalDate> days() {
        return first.datesUntil(last.plusDays(1));
    }

    private Stream<DayRange> without(DayRange other) {
        if (intersection(other).isEmpty()) {
            return Stream.of(this);
        }
        var before = first.isBefore(other.first)
                ? Stream.of(new DayRange(first, other.first.minusDays(1)))
                : Stream.<DayRange>empty();
        var after = last.isAfter(other.last)
                ? Stream.of(new DayRange(other.last.plusDays(1), last))
                : Stream.<DayRange>empty();
        return Stream.concat(before, after);
    }

    @Override
    public String toString() {
        return first + ".." + last;
    }
}
