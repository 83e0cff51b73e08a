package org.qibu.server.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qibu.server.database.TestDatabase;
import org.qibu.server.load.Owner;

/** The program that reads a million clocks anew, on a few hundred. */
class MillionClocksTest {
    @TempDir
    private Path keys;

    @Test
    void theListIsWhatCountingByHandFindsAndWhatIsKeptIsWhatTheFactsGive() throws Exception {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        CalendarCounty county = new CalendarCounty(keys, "610729", CalendarCounty.BUNDLED);

        MillionClocks.Report report = new MillionClocks(
                        county, Owner.of(TestDatabase.home()), new PrintStream(told, true, StandardCharsets.UTF_8))
                .run(120, 300);

        assertThat(report.clocks()).isGreaterThanOrEqualTo(300);
        assertThat(report.moved()).isPositive().isLessThan(report.clocks());
        assertThat(report.differing()).isEmpty();
        assertThat(report.outOfStep()).isEmpty();
    }
}
