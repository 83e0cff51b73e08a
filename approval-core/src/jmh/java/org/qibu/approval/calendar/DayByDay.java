package org.qibu.approval.calendar;

import static java.util.stream.Collectors.toCollection;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** The calendar one writes first: a set of the working days, and a loop. */
record DayByDay(Set<LocalDate> worked) {
    static DayByDay of(LocalDate first, LocalDate last, Predicate<LocalDate> worked) {
        return new DayByDay(first.datesUntil(last.plusDays(1)).filter(worked).collect(toCollection(HashSet::new)));
    }

    boolean isWorkday(LocalDate day) {
        return worked.contains(day);
    }

    LocalDate plus(LocalDate day, int n) {
        LocalDate end = day;
        for (int left = n; left > 0; ) {
            end = end.plusDays(1);
            left -= isWorkday(end) ? 1 : 0;
        }
        return end;
    }

    int between(LocalDate startExclusive, LocalDate endInclusive) {
        int counted = 0;
        for (LocalDate day = startExclusive.plusDays(1); !day.isAfter(endInclusive); day = day.plusDays(1)) {
            counted += isWorkday(day) ? 1 : 0;
        }
        return counted;
    }
}
