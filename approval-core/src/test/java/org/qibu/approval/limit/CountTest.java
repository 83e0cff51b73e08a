package org.qibu.approval.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.qibu.approval.calendar.GoldenDays;
import org.qibu.approval.calendar.OfficialCalendar;
import org.qibu.approval.calendar.WorkdayCalendar;

/** Every deadline against a loop that knows nothing but days: counted or not, one after the other. */
class CountTest {
    private static final WorkdayCalendar CALENDAR = OfficialCalendar.mainland();
    private static final List<TimeLimit.Unit> UNITS = List.of(TimeLimit.Unit.values());
    private static final LocalDate FROM = LocalDate.of(2025, 12, 1);

    @Test
    void agreesWithTheLoopForEveryStartAndLength() {
        for (int start = 0; start < 200; start++) {
            LocalDate event = FROM.plusDays(start);
            for (int length = 0; length < 90; length++) {
                agrees(event, TimeLimit.workdays(length), List.of());
                agrees(event, new TimeLimit(length, TimeLimit.Unit.DAYS), List.of());
                agrees(event, new TimeLimit(length, TimeLimit.Unit.DAYS_ROLLED), List.of());
                agrees(event, new TimeLimit(length / 4, TimeLimit.Unit.MONTHS), List.of());
                agrees(event, new TimeLimit(length / 30, TimeLimit.Unit.YEARS), List.of());
            }
        }
    }

    @Test
    void agreesWithTheLoopForEveryExcludedRange() {
        LocalDate event = LocalDate.of(2026, 9, 18);
        for (TimeLimit limit : List.of(TimeLimit.workdays(7), TimeLimit.parse("9d"), TimeLimit.parse("9dr"))) {
            for (int first = -3; first < 30; first++) {
                for (int length = 0; length < 25; length++) {
                    var range = DayRange.ofClosed(event.plusDays(first), event.plusDays(first + length));
                    agrees(event, limit, List.of(range));
                    agrees(event, limit, List.of(DayRange.parse("2026-09-22..2026-09-24"), range));
                }
            }
        }
    }

    @Test
    void agreesWithTheLoopForManyRangesAtRandom() {
        long seed = 4501;
        Random random = new Random(seed);
        for (int i = 0; i < 4_000; i++) {
            LocalDate event = FROM.plusDays(random.nextInt(500));
            var unit = UNITS.get(random.nextInt(UNITS.size()));
            var ranges = new ArrayList<DayRange>();
            for (int n = random.nextInt(6); n > 0; n--) {
                LocalDate first = event.plusDays(random.nextInt(60) - 5L);
                ranges.add(DayRange.ofClosed(first, first.plusDays(random.nextInt(15))));
            }
            agrees(event, new TimeLimit(random.nextInt(unit == TimeLimit.Unit.YEARS ? 2 : 30), unit), ranges);
        }
    }

    private static void agrees(LocalDate event, TimeLimit limit, List<DayRange> excluded) {
        Deadline deadline = limit.deadline(event, CALENDAR, excluded);
        LocalDate expected = loop(event, limit, excluded);
        if (!deadline.lastDay().equals(expected)) {
            assertThat(deadline.lastDay())
                    .as("%s + %s without %s", event, limit, excluded)
                    .isEqualTo(expected);
        }
    }

    private static LocalDate loop(LocalDate event, TimeLimit limit, List<DayRange> excluded) {
        boolean workdays = limit.unit() == TimeLimit.Unit.WORKDAYS;
        int left = length(event, limit);
        LocalDate day = event;
        while (left > 0) {
            day = day.plusDays(1);
            left -= (!workdays || worked(day)) && !isIn(excluded, day) ? 1 : 0;
        }
        boolean rolled = limit.unit() == TimeLimit.Unit.DAYS_ROLLED;
        while (rolled && (!worked(day) || (day.isAfter(event) && isIn(excluded, day)))) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** How many days the limit has; months by walking to the corresponding day, or the month's last. */
    private static int length(LocalDate event, TimeLimit limit) {
        int months = switch (limit.unit()) {
            case MONTHS -> limit.length();
            case YEARS -> 12 * limit.length();
            default -> -1;
        };
        if (months < 0) {
            return limit.length();
        }
        int month = event.getYear() * 12 + event.getMonthValue() - 1 + months;
        LocalDate first = LocalDate.of(month / 12, month % 12 + 1, 1);
        LocalDate end = first.withDayOfMonth(Math.min(event.getDayOfMonth(), first.lengthOfMonth()));
        return (int) (end.toEpochDay() - event.toEpochDay());
    }

    private static boolean worked(LocalDate day) {
        return day.isAfter(GoldenDays.LAST)
                ? day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
                : GoldenDays.isWorkday(day);
    }

    private static boolean isIn(List<DayRange> ranges, LocalDate day) {
        return ranges.stream().anyMatch(range -> range.contains(day));
    }
}
