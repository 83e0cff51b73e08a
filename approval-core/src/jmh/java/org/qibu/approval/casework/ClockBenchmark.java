package org.qibu.approval.casework;

import static java.util.concurrent.TimeUnit.MICROSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.qibu.approval.casework.Story.BUILD;
import static org.qibu.approval.casework.Story.CALENDAR;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.qibu.approval.casework.reading.SubmissionReading;
import org.qibu.approval.limit.Explanation;

/** What does it cost to know how a submission of thirty facts stands, and to have its deadline explained? */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1, timeUnit = SECONDS)
@Measurement(iterations = 5, time = 1, timeUnit = SECONDS)
public class ClockBenchmark {

    /** The facts become the submission. */
    @Benchmark
    public Submission fold(LongLife life) {
        return Submission.of(life.facts);
    }

    /** The submission becomes clocks, lights, findings and the day of the next change. */
    @Benchmark
    public SubmissionReading read(LongLife life) {
        return SubmissionReading.of(life.submission, life.today, CALENDAR, life.thresholds);
    }

    /** Both, as for every case that a new notice may concern. */
    @Benchmark
    public SubmissionReading foldAndRead(LongLife life) {
        return SubmissionReading.of(Submission.of(life.facts), life.today, CALENDAR, life.thresholds);
    }

    /** The deadline with every day that leads to it: only whoever asks pays this. */
    @Benchmark
    public Explanation explain(LongLife life) {
        var branch = life.submission.branch(BUILD).orElseThrow();
        return branch.clocks().orElseThrow().statutory().explain(CALENDAR);
    }
}
