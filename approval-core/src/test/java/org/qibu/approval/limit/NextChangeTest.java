package org.qibu.approval.limit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.qibu.approval.calendar.OfficialCalendar;
import org.qibu.approval.calendar.WorkdayCalendar;

/** The next change of a light, beside looking at every day that comes. */
class NextChangeTest {
    private static final WorkdayCalendar CALENDAR = OfficialCalendar.mainland();
    private static final long SEED = 45;
    private static final int CLOCKS = 300;
    private static final ImmutableList<String> LIMITS = ImmutableList.of("20wd", "1wd", "0wd", "10d", "10dr", "1m");

    @Test
    void isTheFirstDayWithAnotherLight() {
        var random = new Random(SEED);
        for (int i = 0; i < CLOCKS; i++) {
            LegalClock clock = clock(random);
            var thresholds = new LightThresholds(random.nextInt(4), random.nextInt(3) * 20);
            LocalDate from = clock.start().minusDays(3);
            LocalDate end = clock.deadline(CALENDAR).lastDay().plusDays(3);
            for (LocalDate day = from; day.isBefore(end); day = day.plusDays(1)) {
                var reading = clock.read(day, CALENDAR, thresholds);
                assertThat(reading.nextChangeOn())
                        .as("seed %s, %s on %s, %s", SEED, clock, day, thresholds)
                        .isEqualTo(lookedFor(clock, reading, end, thresholds));
            }
        }
    }

    private static Optional<LocalDate> lookedFor(
            LegalClock clock, ClockReading now, LocalDate end, LightThresholds thresholds) {
        return now.on()
                .plusDays(1)
                .datesUntil(end.plusDays(1))
                .filter(day -> clock.read(day, CALENDAR, thresholds).light() != now.light())
                .findFirst();
    }

    private static LegalClock clock(Random random) {
        LocalDate start = LocalDate.of(2026, 1, 5).plusDays(random.nextInt(250));
        LegalLimit decide = LegalLimits.bundled().get("LIC-42-DECIDE");
        var limit = new LegalLimit(
                decide.id(),
                decide.act(),
                TimeLimit.parse(LIMITS.get(random.nextInt(LIMITS.size()))),
                decide.basis(),
                decide.provenance(),
                ExtensionRule.NONE);
        LegalClock clock = LegalClock.of(limit, start);
        for (int n = random.nextInt(4); n > 0; n--) {
            LocalDate from = start.plusDays(random.nextInt(30) - 3L);
            clock = clock.with(
                    Exclusion.told(Ground.HEARING, from, from, TimeLimit.workdays(1 + random.nextInt(6)), ""));
        }
        return clock;
    }
}
