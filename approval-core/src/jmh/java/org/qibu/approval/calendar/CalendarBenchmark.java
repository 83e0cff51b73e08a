package org.qibu.approval.calendar;

import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What does a question to the calendar cost, beside Strata's calendar and beside a loop over a set? */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(NANOSECONDS)
@OperationsPerInvocation(Calendars.DAYS)
@Fork(3)
@Warmup(iterations = 5, time = 1, timeUnit = SECONDS)
@Measurement(iterations = 5, time = 1, timeUnit = SECONDS)
public class CalendarBenchmark {
    @Benchmark
    public void isWorkdayOurs(Calendars c, Blackhole answers) {
        for (int i = 0; i < Calendars.DAYS; i++) {
            answers.consume(c.ours.isWorkday(c.days[i]));
        }
    }

    @Benchmark
    public void isWorkdayStrata(Calendars c, Blackhole answers) {
        for (int i = 0; i < Calendars.DAYS; i++) {
            answers.consume(c.strata.isBusinessDay(c.days[i]));
        }
    }

    @Benchmark
    public void isWorkdayNaive(Calendars c, Blackhole answers) {
        for (int i = 0; i < Calendars.DAYS; i++) {
            answers.consume(c.naive.isWorkday(c.days[i]));
        }
    }

    @Benchmark
    public void plus1Ours(Calendars c, Blackhole answers) {
        for (int i = 0; i < Calendars.DAYS; i++) {
            answers.consume(c.ours.plusWorkdays(c.days[i], 1));
        }
    }

    @Benchmark
    public void plus1Strata(Calendars c, Blackhole answers) {
        for (int i = 0; i < Calendars.DAYS; i++) {
            answers.consume(c.strata.shift(c.days[i], 1));
        }
    }

    @Benchmark
    public void plus1Naive(Calendars c, Blackhole answers) {
        for (int i = 0; i < Calendars.DAYS; i++) {
            answers.consume(c.naive.plus(c.days[i], 1));
        }
    }

    @Benchmark
    public void plus20Ours(Calendars c, Blackhole answers) {
        for (int i = 0; i < Calendars.DAYS; i++) {
            answers.consume(c.ours.plusWorkdays(c.days[i], 20));
        }
    }

    @Benchmark
    public void plus20Strata(Calendars c, Blackhole answers) {
        for (int i = 0; i < Calendars.DAYS; i++) {
            answers.consume(c.strata.shift(c.days[i], 20));
        }
    }

    @Benchmark
    public void plus20Naive(Calendars c, Blackhole answers) {
        for (int i = 0; i < Calendars.DAYS; i++) {
            answers.consume(c.naive.plus(c.days[i], 20));
        }
    }

    @Benchmark
    public void plus70Ours(Calendars c, Blackhole answers) {
        for (int i = 0; i < Calendars.DAYS; i++) {
            answers.consume(c.ours.plusWorkdays(c.days[i], 70));
        }
    }

    @Benchmark
    public void plus70Strata(Calendars c, Blackhole answers) {
        for (int i = 0; i < Calendars.DAYS; i++) {
            answers.consume(c.strata.shift(c.days[i], 70));
        }
    }

    @Benchmark
    public void plus70Naive(Calendars c, Blackhole answers) {
        for (int i = 0; i < Calendars.DAYS; i++) {
            answers.consume(c.naive.plus(c.days[i], 70));
        }
    }

    @Benchmark
    public void oneYearOurs(Calendars c, Blackhole answers) {
        for (int i = 0; i < Calendars.DAYS; i++) {
            answers.consume(c.ours.workdaysBetween(c.days[i], c.yearLater[i]));
        }
    }

    @Benchmark
    public void oneYearStrata(Calendars c, Blackhole answers) {
        for (int i = 0; i < Calendars.DAYS; i++) {
            answers.consume(c.strata.daysBetween(c.daysPlusOne[i], c.yearLaterPlusOne[i]));
        }
    }

    @Benchmark
    public void oneYearNaive(Calendars c, Blackhole answers) {
        for (int i = 0; i < Calendars.DAYS; i++) {
            answers.consume(c.naive.between(c.days[i], c.yearLater[i]));
        }
    }

    @Benchmark
    public void tenYearsOurs(Calendars c, Blackhole answers) {
        for (int i = 0; i < Calendars.DAYS; i++) {
            answers.consume(c.ours.workdaysBetween(c.days[i], c.tenYearsLater[i]));
        }
    }

    @Benchmark
    public void tenYearsStrata(Calendars c, Blackhole answers) {
        for (int i = 0; i < Calendars.DAYS; i++) {
            answers.consume(c.strata.daysBetween(c.daysPlusOne[i], c.tenYearsLaterPlusOne[i]));
        }
    }

    @Benchmark
    public void tenYearsNaive(Calendars c, Blackhole answers) {
        for (int i = 0; i < Calendars.DAYS; i++) {
            answers.consume(c.naive.between(c.days[i], c.tenYearsLater[i]));
        }
    }
}
