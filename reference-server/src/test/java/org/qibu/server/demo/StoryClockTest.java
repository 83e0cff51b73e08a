package org.qibu.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** The clock of the stories. */
class StoryClockTest {
    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 6, 1, 0, 30);

    @Test
    void itsDayIsTheOneOfShanghai() {
        StoryClock clock = new StoryClock(MONDAY);
        assertThat(clock.now()).isEqualTo(Instant.parse("2026-05-31T16:30:00Z"));
        assertThat(clock.today()).isEqualTo(LocalDate.of(2026, 6, 1));
    }

    @Test
    void itNeverGoesBack() {
        StoryClock clock = new StoryClock(MONDAY);
        clock.moveTo(MONDAY);
        clock.moveTo(MONDAY.plusMinutes(1));
        assertThatIllegalArgumentException().isThrownBy(() -> clock.moveTo(MONDAY));
        assertThat(clock.now()).isEqualTo(Instant.parse("2026-05-31T16:31:00Z"));
    }
}
