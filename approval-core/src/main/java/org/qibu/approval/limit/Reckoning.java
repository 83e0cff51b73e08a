package org.qibu.approval.limit;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qibu.approval.calendar.WorkdayCalendar;

/**
 * All that a clock's last day depends on beside the calendar (推算式), in one line of text and without its words:
 *
 * <pre>{@code
 * 20wd 2026-09-18 -EXPERT_REVIEW/2026-10-12/2026-10-12/10wd/2026-10-16 x1 +10wd/2026-10-20
 * }</pre>
 *
 * <p>Clocks of one reckoning end on one day on every calendar, so a million clocks are read anew by their distinct lines and
 * without a single history.
 *
 * @param limit the budget
 * @param start the day of the event, not counted
 * @param exclusions what was told in writing, with no words of it
 * @param times how often the limit may be extended; zero where nothing was granted
 * @param extensions what was granted and lawful but for its day and its number, which the calendar decides
 */
public record Reckoning(
        TimeLimit limit,
        LocalDate start,
        ImmutableList<Exclusion> exclusions,
        int times,
        ImmutableList<Longer> extensions) {
    private static final Splitter PARTS = Splitter.on(' ');
    private static final Splitter FIELDS = Splitter.on('/');

    /**
     * An extension.
     *
     * @param by how much longer
     * @param on the day it was granted
     */
    public record Longer(TimeLimit by, LocalDate on) {}

    /** The reckoning of a clock. */
    public static Reckoning of(LegalClock clock) {
        ImmutableList<Longer> longer = clock.extensions().stream()
                .filter(extension -> ExtensionCheck.isLawfulButForTime(extension, clock))
                .map(extension -> new Longer(extension.by(), extension.on()))
                .collect(toImmutableList());
        return new Reckoning(
                clock.limit().limit(),
                clock.start(),
                clock.exclusions().stream()
                        .filter(exclusion -> exclusion.toldOn().isPresent())
                        .map(Reckoning::wordless)
                        .collect(toImmutableList()),
                longer.isEmpty() ? 0 : clock.limit().extension().times(),
                longer);
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException if the text is something else
     */
    public static Reckoning parse(String text) {
        List<String> parts = PARTS.splitToList(text);
        checkArgument(parts.size() >= 2, "not a reckoning: %s", text);
        List<String> more = parts.subList(2, parts.size());
        return new Reckoning(
                TimeLimit.parse(parts.get(0)),
                LocalDate.parse(parts.get(1)),
                beginning(more, "-").map(Reckoning::exclusion).collect(toImmutableList()),
                beginning(more, "x").map(Integer::parseInt).reduce(0, Integer::sum),
                beginning(more, "+").map(Reckoning::longer).collect(toImmutableList()));
    }

    /** The last day on a calendar, the same as {@link LegalClock#deadline} of any clock it was made of. */
    public Deadline deadline(WorkdayCalendar calendar) {
        List<Excluded> excluded = exclusions.stream()
                .flatMap(exclusion -> exclusion.days(calendar).stream().map(days -> new Excluded(days, "")))
                .toList();
        TimeLimit whole = limit;
        Deadline deadline = new Count(whole, start, calendar, excluded).deadline();
        int granted = 0;
        for (Longer longer : extensions) {
            if (granted < times && !deadline.isPassedOn(longer.on)) {
                granted++;
                whole = whole.plus(longer.by);
                deadline = new Count(whole, start, calendar, excluded).deadline();
            }
        }
        return deadline;
    }

    private static Exclusion wordless(Exclusion told) {
        return new Exclusion(told.ground(), told.toldOn(), told.from(), told.told(), told.ended(), "");
    }

    private static Stream<String> beginning(List<String> parts, String sign) {
        return parts.stream().filter(part -> part.startsWith(sign)).map(part -> part.substring(1));
    }

    private static Exclusion exclusion(String text) {
        List<String> fields = FIELDS.splitToList(text);
        return new Exclusion(
                Ground.valueOf(fields.get(0)),
                Optional.of(LocalDate.parse(fields.get(1))),
                LocalDate.parse(fields.get(2)),
                TimeLimit.parse(fields.get(3)),
                Optional.of(fields.get(4)).filter(end -> !end.isEmpty()).map(LocalDate::parse),
                "");
    }

    private static String text(Exclusion told) {
        return " -" + told.ground() + "/" + told.toldOn().orElseThrow() + "/" + told.from() + "/" + told.told() + "/"
                + told.ended().map(LocalDate::toString).orElse("");
    }

    private static Longer longer(String text) {
        List<String> fields = FIELDS.splitToList(text);
        return new Longer(TimeLimit.parse(fields.get(0)), LocalDate.parse(fields.get(1)));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder().append(limit).append(' ').append(start);
        exclusions.forEach(exclusion -> text.append(text(exclusion)));
        if (times > 0) {
            text.append(" x").append(times);
        }
        extensions.forEach(
                longer -> text.append(" +").append(longer.by).append('/').append(longer.on));
        return text.toString();
    }
}
