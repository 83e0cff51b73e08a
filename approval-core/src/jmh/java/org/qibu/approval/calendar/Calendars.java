package org.qibu.approval.calendar;

import static com.google.common.base.Verify.verify;

import com.opengamma.strata.basics.date.HolidayCalendarId;
import com.opengamma.strata.basics.date.ImmutableHolidayCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The same twenty years in three calendars, and the days asked of them; they must agree on every answer before one is
 * timed.
 */
@State(Scope.Benchmark)
public class Calendars {
    /** How many days are asked in turn; drawn once, with this seed, from the years that have ten more behind them. */
    static final int DAYS = 1024;

    private static final int SEED = 20230701;

    final WorkdayCalendar ours = OfficialCalendar.mainland();
    final ImmutableHolidayCalendar strata = strata();
    final DayByDay naive = DayByDay.of(GoldenDays.FIRST, GoldenDays.LAST, ours::isWorkday);

    final LocalDate[] days = new LocalDate[DAYS];
    final LocalDate[] yearLater = new LocalDate[DAYS];
    final LocalDate[] tenYearsLater = new LocalDate[DAYS];

    /** Strata counts from the first day, included, to the last, excluded: its days are ours plus one, made beforehand. */
    final LocalDate[] daysPlusOne = new LocalDate[DAYS];

    final LocalDate[] yearLaterPlusOne = new LocalDate[DAYS];
    final LocalDate[] tenYearsLaterPlusOne = new LocalDate[DAYS];

    /** Draws the days and compares every answer that will be timed. */
    @Setup
    public void drawAndCompare() {
        int first = Math.toIntExact(GoldenDays.FIRST.toEpochDay());
        int last = Math.toIntExact(GoldenDays.LAST.minusYears(10).toEpochDay());
        var random = new Random(SEED);
        Arrays.setAll(days, i -> LocalDate.ofEpochDay(first + random.nextInt(last - first)));

        for (int i = 0; i < DAYS; i++) {
            yearLater[i] = days[i].plusYears(1);
            tenYearsLater[i] = days[i].plusYears(10);
            daysPlusOne[i] = days[i].plusDays(1);
            yearLaterPlusOne[i] = yearLater[i].plusDays(1);
            tenYearsLaterPlusOne[i] = tenYearsLater[i].plusDays(1);
            compare(i);
        }
    }

    private void compare(int i) {
        LocalDate day = days[i];
        agree(day, ours.isWorkday(day), strata.isBusinessDay(day), naive.isWorkday(day));
        for (int n : List.of(1, 20, 70)) {
            agree(day, ours.plusWorkdays(day, n), strata.shift(day, n), naive.plus(day, n));
        }
        agree(
                day,
                ours.workdaysBetween(day, yearLater[i]),
                strata.daysBetween(daysPlusOne[i], yearLaterPlusOne[i]),
                naive.between(day, yearLater[i]));
        agree(
                day,
                ours.workdaysBetween(day, tenYearsLater[i]),
                strata.daysBetween(daysPlusOne[i], tenYearsLaterPlusOne[i]),
                naive.between(day, tenYearsLater[i]));
    }

    private static void agree(LocalDate day, Object ours, Object strata, Object naive) {
        verify(ours.equals(strata) && ours.equals(naive), "%s: %s, Strata %s, naive %s", day, ours, strata, naive);
    }

    private ImmutableHolidayCalendar strata() {
        var weekend = List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        var off = GoldenDays.FIRST
                .datesUntil(GoldenDays.LAST.plusDays(1))
                .filter(day -> !ours.isWorkday(day))
                .toList();
        var madeUp = GoldenDays.FIRST
                .datesUntil(GoldenDays.LAST.plusDays(1))
                .filter(day -> weekend.contains(day.getDayOfWeek()) && ours.isWorkday(day))
                .toList();
        return ImmutableHolidayCalendar.of(HolidayCalendarId.of("mainland"), off, weekend, madeUp);
    }
}
