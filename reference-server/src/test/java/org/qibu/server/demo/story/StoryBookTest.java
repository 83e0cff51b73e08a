package org.qibu.server.demo.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.qibu.approval.calendar.OfficialCalendar;

/** The stories are told in the offices' own time. */
class StoryBookTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 10, 19, 9, 30);

    @Test
    void nobodyActsOnADayOff() {
        var calendar = OfficialCalendar.mainland();
        assertThat(StoryBook.scenes())
                .isNotEmpty()
                .allSatisfy(scene -> assertThat(calendar.isWorkday(scene.at().toLocalDate()))
                        .as(scene.at() + " " + scene.what())
                        .isTrue());
    }

    @Test
    void officesActWithinTheirHours() {
        assertThat(StoryBook.scenes())
                .filteredOn(scene -> !scene.what().contains("申报"))
                .allSatisfy(scene -> assertThat(scene.at().getHour())
                        .as(scene.at() + " " + scene.what())
                        .isBetween(9, 16));
    }

    @Test
    void everythingIsBeforeThePinnedMorning() {
        assertThat(StoryBook.scenes())
                .allSatisfy(scene -> assertThat(scene.at()).isBefore(NOW));
    }
}
