package org.qibu.server.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program that reads a million clocks anew, on a few hundred. */
class MillionClocksTest {
    @TempDir
    private Path keys;

    @Test
    void theListIsWhatCountingByHandFinds() {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        CalendarCounty county = new CalendarCounty(keys, "610729", CalendarCounty.BUNDLED);

        MillionClocks.Report report =
                new MillionClocks(county, new PrintStream(told, true, StandardCharsets.UTF_8)).run(300);

        assertThat(report.clocks()).isGreaterThanOrEqualTo(300);
        assertThat(report.moved()).isPositive().isLessThan(report.clocks());
        assertThat(report.differing()).isEmpty();
    }
}
