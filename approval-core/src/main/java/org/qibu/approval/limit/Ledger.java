package org.qibu.approval.limit;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.law.Finding;

/** A clock's ledger read on a calendar: which extensions count, how far it has run, what is wrong. */
final class Ledger {
    private final LegalClock clock;
    private final WorkdayCalendar calendar;
    private final ImmutableList<Finding> extensionFindings;
    private final Count count;

    private Ledger(LegalClock clock, WorkdayCalendar calendar, ImmutableList<Finding> extensionFindings, Count count) {
        this.clock = clock;
        this.calendar = calendar;
        this.extensionFindings = extensionFindings;
        this.count = count;
    }

    static Ledger of(LegalClock clock, WorkdayCalendar calendar) {
        var excluded = clock.excluded(calendar);
        var findings = ImmutableList.<Finding>builder();
        TimeLimit whole = clock.limit().limit();
        int granted = 0;
        Count count = new Count(whole, clock.start(), calendar, excluded);
        for (GrantedExtension extension : clock.extensions()) {
            var wrong = ExtensionCheck.examine(extension, clock, granted, count.deadline());
            findings.addAll(wrong);
            if (wrong.isEmpty()) {
                granted++;
                whole = whole.plus(extension.by());
                count = new Count(whole, clock.start(), calendar, excluded);
            }
        }
        return new Ledger(clock, calendar, findings.build(), count);
    }

    static <T> ImmutableList<T> add(ImmutableList<T> list, T element) {
        return ImmutableList.<T>builder().addAll(list).add(element).build();
    }

    Count count() {
        return count;
    }

    ClockReading read(LocalDate today, LightThresholds thresholds) {
        Deadline deadline = count.deadline();
        LocalDate through = through(today);
        int used = count.used(through);
        Light light = light(today, deadline, thresholds);
        return new ClockReading(
                today,
                clock.limit().limit().unit(),
                count.budget(),
                used,
                count.excludedSteps(through),
                isStopped(today),
                count.budget() - used,
                deadline,
                light,
                nextChange(today, light, deadline, thresholds));
    }

    private boolean isStopped(LocalDate on) {
        return clock.stopped().filter(day -> !day.isAfter(on)).isPresent();
    }

    private Light light(LocalDate on, Deadline deadline, LightThresholds thresholds) {
        LocalDate through = through(on);
        if (deadline.isPassedOn(through)) {
            return Light.RED;
        }
        if (isStopped(on)) {
            return Light.GREEN;
        }
        if (count.isExcluded(on)) {
            return Light.GREY;
        }
        return thresholds.isNear(count.budget() - count.used(on), count.budget()) ? Light.YELLOW : Light.GREEN;
    }

    private Optional<LocalDate> nextChange(
            LocalDate today, Light light, Deadline deadline, LightThresholds thresholds) {
        if (clock.stopped().isPresent() || light == Light.RED) {
            return Optional.empty();
        }
        return turns(deadline, thresholds)
                .filter(day -> day.isAfter(today) && light(day, deadline, thresholds) != light)
                .min(LocalDate::compareTo);
    }

    /** The only days on which a light can turn: what is excluded begins or is over, the end is near, the last day is past. */
    private Stream<LocalDate> turns(Deadline deadline, LightThresholds thresholds) {
        int near = count.budget() - thresholds.near(count.budget());
        return Stream.concat(
                count.turns(),
                Stream.of(count.nth(Math.max(near, 0)), deadline.lastDay().plusDays(1)));
    }

    private LocalDate through(LocalDate today) {
        return clock.stopped().filter(day -> day.isBefore(today)).orElse(today);
    }

    ImmutableList<Finding> findings(LocalDate today) {
        var exclusions = clock.exclusions().stream()
                .flatMap(exclusion -> ExclusionCheck.examine(exclusion, clock, today, calendar, count.deadline()));
        return Stream.concat(exclusions, extensionFindings.stream()).collect(toImmutableList());
    }
}
