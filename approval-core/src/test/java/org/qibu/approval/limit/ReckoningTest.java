package org.qibu.approval.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qibu.approval.calendar.HolidayNotice;
import org.qibu.approval.calendar.OfficialCalendar;
import org.qibu.approval.calendar.WorkdayCalendar;

/** A clock and its reckoning end on the same day, with the same certainty, on any calendar. */
class ReckoningTest {
    private static final WorkdayCalendar KNOWN = OfficialCalendar.mainland();
    private static final ImmutableList<WorkdayCalendar> CALENDARS = ImmutableList.of(
            KNOWN,
            KNOWN.asKnownOn(LocalDate.of(2025, 6, 1)),
            KNOWN.with(new HolidayNotice(
                    Year.of(2026),
                    "改",
                    LocalDate.of(2026, 3, 1),
                    true,
                    ImmutableSortedMap.of(
                            LocalDate.of(2026, 10, 12), new HolidayNotice.Entry(true, "假设"),
                            LocalDate.of(2026, 10, 13), new HolidayNotice.Entry(true, "假设"),
                            LocalDate.of(2026, 10, 17), new HolidayNotice.Entry(false, "假设")),
                    "")));
    private static final ImmutableList<TimeLimit.Unit> UNITS = ImmutableList.of(
            TimeLimit.Unit.WORKDAYS, TimeLimit.Unit.DAYS, TimeLimit.Unit.DAYS_ROLLED, TimeLimit.Unit.MONTHS);
    private static final ImmutableList<Ground> GROUNDS = ImmutableList.copyOf(Ground.values());
    private static final LegalLimit DECIDE = LegalLimits.bundled().get("LIC-42-DECIDE");

    @Test
    void endsWhereItsClockEndsOnEveryCalendar() {
        long seed = 20261128;
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            LegalClock clock = clock(random);
            Reckoning line = Reckoning.of(clock);
            Reckoning read = Reckoning.parse(line.toString());
            assertThat(read).isEqualTo(line);
            for (WorkdayCalendar calendar : CALENDARS) {
                assertThat(read.deadline(calendar))
                        .as("seed %s, %s on the calendar through %s", seed, line, calendar.publishedThrough())
                        .isEqualTo(clock.deadline(calendar));
            }
        }
    }

    @Test
    void isOneLineWithoutWords() {
        LegalClock clock = LegalClock.of(DECIDE, LocalDate.of(2026, 9, 18))
                .with(Exclusion.told(
                        Ground.EXPERT_REVIEW,
                        LocalDate.of(2026, 10, 12),
                        LocalDate.of(2026, 10, 12),
                        TimeLimit.workdays(10),
                        "防洪专项评审"))
                .with(new GrantedExtension(
                        TimeLimit.workdays(10), DECIDE.extension().approver(), LocalDate.of(2026, 10, 20), "案情复杂"))
                .with(new GrantedExtension(TimeLimit.workdays(10), "别人", LocalDate.of(2026, 10, 20), "无权"));

        assertThat(Reckoning.of(clock))
                .hasToString("20wd 2026-09-18 -EXPERT_REVIEW/2026-10-12/2026-10-12/10wd/ x1 +10wd/2026-10-20");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "20wd", "20wd 2026-02-30", "20wd 2026-09-18 -", "20wd 2026-09-18 -LUNCH/2026-10-12"})
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> Reckoning.parse(text)).isInstanceOf(RuntimeException.class);
    }

    private static LegalClock clock(Random random) {
        LocalDate start = LocalDate.of(2026, 8, 1).plusDays(random.nextInt(160));
        TimeLimit.Unit unit = UNITS.get(random.nextInt(UNITS.size()));
        TimeLimit limit = new TimeLimit(unit == TimeLimit.Unit.MONTHS ? random.nextInt(4) : random.nextInt(40), unit);
        LegalLimit law = random.nextBoolean()
                ? DECIDE
                : new LegalLimit("TEST", "试", limit, DECIDE.basis(), DECIDE.provenance(), DECIDE.extension());
        LegalClock clock = LegalClock.of(law, start);
        for (int i = random.nextInt(3); i > 0; i--) {
            clock = clock.with(exclusion(random, start));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            clock = clock.with(new GrantedExtension(
                    TimeLimit.workdays(1 + random.nextInt(12)),
                    random.nextInt(5) == 0 ? "别人" : DECIDE.extension().approver(),
                    start.plusDays(random.nextInt(50) - 5),
                    random.nextInt(5) == 0 ? "" : "案情复杂"));
        }
        return clock;
    }

    private static Exclusion exclusion(Random random, LocalDate start) {
        LocalDate from = start.plusDays(random.nextInt(50) - 5);
        return new Exclusion(
                GROUNDS.get(random.nextInt(GROUNDS.size())),
                random.nextInt(5) == 0 ? Optional.empty() : Optional.of(from.plusDays(random.nextInt(5) - 2)),
                from,
                new TimeLimit(
                        1 + random.nextInt(15), random.nextBoolean() ? TimeLimit.Unit.WORKDAYS : TimeLimit.Unit.DAYS),
                random.nextBoolean() ? Optional.empty() : Optional.of(from.plusDays(random.nextInt(20))),
                "某事");
    }
}
