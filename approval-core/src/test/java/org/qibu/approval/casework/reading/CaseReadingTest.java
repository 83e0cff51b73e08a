package org.qibu.approval.casework.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qibu.approval.casework.Story.BUILD;
import static org.qibu.approval.casework.Story.CALENDAR;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.time.Year;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qibu.approval.calendar.HolidayNotice;
import org.qibu.approval.calendar.LocalClosing;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.casework.Story;
import org.qibu.approval.casework.fact.Outcome;
import org.qibu.approval.law.Finding;
import org.qibu.approval.limit.Light;
import org.qibu.approval.limit.LightThresholds;

/** How a case stands on a day, on the official calendar and on a later one. */
class CaseReadingTest {
    private static final LightThresholds NEAR = new LightThresholds(2, 0);

    @ParameterizedTest(name = "on {0}: {1}, {2}, {3}")
    @CsvSource({
        "2026-10-20, GREEN,  CONSULTED, ''",
        "2026-10-23, GREEN,  CONSULTED, reading.opinion-late",
        "2026-10-29, BLUE,   CONSULTED, reading.opinion-late",
        "2026-11-17, RED,    CONSULTED, reading.overdue"
    })
    void showsLightsHoldersAndWhatIsWrong(LocalDate day, Light light, Holder holder, String code) {
        var reading = read(Story.filed("2026-10-19").started(), day, CALENDAR);
        assertThat(reading.light()).isEqualTo(light);
        assertThat(reading.next().holder()).isEqualTo(holder);
        var codes = reading.findings().stream().map(Finding::code).toList();
        assertThat(codes.isEmpty()).isEqualTo(code.isEmpty());
        assertThat(code.isEmpty() || codes.contains(code)).as(codes.toString()).isTrue();
    }

    @Test
    void aNewNoticeChangesWhatIsComputedAndNotWhatWasTold() {
        Story story = Story.filed("2026-10-19").started();
        var days = ImmutableSortedMap.of(LocalDate.parse("2026-11-11"), new HolidayNotice.Entry(true, "临时放假"));
        WorkdayCalendar later = CALENDAR.with(new HolidayNotice(
                Year.of(2026), "国办发明电〔2026〕9号", LocalDate.parse("2026-11-01"), true, days, "https://www.gov.cn/"));
        var reading = read(story, LocalDate.parse("2026-11-02"), later);
        assertThat(reading.branch().told().orElseThrow().statutory().day()).isEqualTo("2026-11-16");
        assertThat(reading.computed().orElseThrow().statutory().day()).isEqualTo("2026-11-17");
        assertThat(reading.toldDiffers()).isTrue();
        assertThat(read(story, LocalDate.parse("2026-11-02"), CALENDAR).toldDiffers())
                .isFalse();
    }

    @Test
    void aLocalClosingIsHonouredToo() {
        var closing = new LocalClosing(
                "汉台政办〔2026〕1号",
                LocalDate.parse("2026-10-20"),
                ImmutableSortedSet.of(LocalDate.parse("2026-10-21")),
                "暴雨停止办公");
        var reading = read(Story.filed("2026-10-19").started(), LocalDate.parse("2026-10-22"), CALENDAR.with(closing));
        assertThat(reading.computed().orElseThrow().promised().day()).isEqualTo("2026-10-29");
    }

    @Test
    void silenceShowsBeforeItIsRecorded() {
        Story story = Story.filed("2026-09-18").received();
        assertThat(read(story, LocalDate.parse("2026-09-24"), CALENDAR).isAcceptedBySilence())
                .isFalse();
        var after = read(story, LocalDate.parse("2026-09-25"), CALENDAR);
        assertThat(after.isAcceptedBySilence()).isTrue();
        assertThat(after.next().holder()).isEqualTo(Holder.LAW);
    }

    @Test
    void whoLooksForWhatChangedNeverPassesSilenceBy() {
        LocalDate longAfter = LocalDate.parse("2026-12-01");
        var reading = SubmissionReading.of(Story.filed("2026-09-18").received().now(), longAfter, CALENDAR, NEAR);
        assertThat(reading.acceptedBySilence()).isNotEmpty();
        assertThat(reading.nextChangeOn()).contains(longAfter);
    }

    @Test
    void theTenDaysToIssueAreWatched() {
        Story story = Story.filed("2026-10-19")
                .started()
                .agreed()
                .reviewed(Outcome.GRANT)
                .signed();
        assertThat(read(story, LocalDate.parse("2026-11-02"), CALENDAR).light()).isEqualTo(Light.YELLOW);
        assertThat(read(story, LocalDate.parse("2026-11-03"), CALENDAR).findings())
                .extracting(Finding::code)
                .containsExactly("reading.issue-late");
    }

    @Test
    void saysWhenItWillChangeByItself() {
        var reading = read(Story.filed("2026-10-19").started(), LocalDate.parse("2026-10-20"), CALENDAR);
        LocalDate change = reading.nextChangeOn().orElseThrow();
        assertThat(change).isEqualTo("2026-10-26");
        assertThat(read(Story.filed("2026-10-19").started(), change, CALENDAR).light())
                .isNotEqualTo(reading.light());
    }

    private static CaseReading read(Story story, LocalDate day, WorkdayCalendar calendar) {
        return CaseReading.of(story.branch(BUILD), day, calendar, NEAR);
    }
}
