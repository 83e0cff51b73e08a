package org.qibu.approval.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayRangeTest {
    @Test
    void isWrittenAndRead() {
        assertThat(DayRange.parse("2026-10-12..2026-10-16")).hasToString("2026-10-12..2026-10-16");
        assertThat(DayRange.of(LocalDate.of(2026, 10, 12)).length()).isEqualTo(1);
        assertThat(DayRange.parse("2026-10-12..2026-10-16").length()).isEqualTo(5);
        assertThat(DayRange.parse("2026-10-12..2026-10-16").days()).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "..",
                "2026-10-12",
                "2026-10-12..",
                "2026-10-12...2026-10-16",
                "2026-10-16..2026-10-12",
                "2026-02-29..2026-03-01",
                "2026-10-12 .. 2026-10-16",
                "2026-13-01..2026-13-02",
                "a..b"
            })
    void refusesWhatIsNoRange(String garbage) {
        assertThatThrownBy(() -> DayRange.parse(garbage)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0} = {1} ({2})")
    @CsvSource({
        "2026-01-05..2026-01-06 2026-01-01..2026-01-02, 2026-01-01..2026-01-02 2026-01-05..2026-01-06, put in order",
        "2026-01-01..2026-01-03 2026-01-04..2026-01-05, 2026-01-01..2026-01-05, touching",
        "2026-01-01..2026-01-09 2026-01-03..2026-01-05, 2026-01-01..2026-01-09, one inside the other",
        "2026-01-01..2026-01-04 2026-01-03..2026-01-08, 2026-01-01..2026-01-08, overlapping"
    })
    void unites(String ranges, String united, String why) {
        assertThat(DayRange.union(read(ranges))).as(why).isEqualTo(read(united));
    }

    @ParameterizedTest(name = "2026-01-10..2026-01-20 without {0} = {1} ({2})")
    @CsvSource({
        "2026-01-01..2026-01-09, 2026-01-10..2026-01-20, nothing in common",
        "2026-01-01..2026-01-12, 2026-01-13..2026-01-20, the beginning",
        "2026-01-12..2026-01-13, 2026-01-10..2026-01-11 2026-01-14..2026-01-20, the middle",
        "2026-01-20..2026-01-25, 2026-01-10..2026-01-19, the end",
        "2026-01-01..2026-01-31, '', all of it"
    })
    void leavesOut(String out, String left, String why) {
        assertThat(DayRange.parse("2026-01-10..2026-01-20").without(read(out)))
                .as(why)
                .isEqualTo(read(left));
    }

    private static List<DayRange> read(String ranges) {
        return ranges.isEmpty()
                ? List.of()
                : List.of(ranges.split(" ")).stream().map(DayRange::parse).toList();
    }
}
