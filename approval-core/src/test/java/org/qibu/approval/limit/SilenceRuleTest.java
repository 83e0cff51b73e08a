package org.qibu.approval.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.qibu.approval.calendar.OfficialCalendar;

/** 《行政许可法》第三十二条第一款第四项: 逾期不告知的，自收到申请材料之日起即为受理. */
class SilenceRuleTest {
    @Test
    void afterFiveWorkingDaysSilenceIsAcceptanceOnTheDayOfReceipt() {
        var silence = SilenceRule.ART_32.of(LocalDate.of(2026, 9, 29), OfficialCalendar.mainland());
        assertThat(silence.lastDayToTell()).isEqualTo(new Deadline.Firm(LocalDate.of(2026, 10, 12)));
        assertThat(silence.isAcceptanceBy(LocalDate.of(2026, 10, 12))).isFalse();
        assertThat(silence.isAcceptanceBy(LocalDate.of(2026, 10, 13))).isTrue();
        assertThat(silence.countsFrom()).isEqualTo("2026-10-13");
        assertThat(silence.deemedAcceptedOn()).isEqualTo("2026-09-29");
    }
}
