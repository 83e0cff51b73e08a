package org.qibu.approval.calendar.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.time.Year;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qibu.approval.calendar.HolidayNotice;
import org.qibu.approval.calendar.OfficialNotices;
import org.qibu.approval.law.Finding;

class NoticeWordingTest {
    /** 国办发明电〔2025〕7号, the seven paragraphs as published. */
    private static final String OF_2026 = """
            一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
            二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
            三、清明节：4月4日（周六）至6日（周一）放假，共3天。
            四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
            五、端午节：6月19日（周五）至21日（周日）放假，共3天。
            六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
            七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
            """;

    @Test
    void theWordsOfTheNoticeGiveTheDaysOfTheNotice() {
        HolidayNotice bundled = OfficialNotices.all().stream()
                .filter(notice -> notice.year().equals(Year.of(2026)))
                .findFirst()
                .orElseThrow();

        NoticeWording read = NoticeWording.read(OF_2026, Year.of(2026));

        assertThat(read.findings()).isEmpty();
        assertThat(days(read)).isEqualTo(ImmutableMap.copyOf(bundled.days()));
    }

    @Test
    void rangesOfAFileAreReadAsWell() {
        NoticeWording read =
                NoticeWording.read("# 元旦\noff 2027-01-01..2027-01-03 元旦\n\nwork 2027-01-04 元旦\n", Year.of(2027));

        assertThat(read.findings()).isEmpty();
        assertThat(read.days())
                .containsExactly(
                        NoticeDays.off(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 3), "元旦"),
                        NoticeDays.work(LocalDate.of(2027, 1, 4), "元旦"));
    }

    @Test
    void aYearThatIsWrittenIsTaken() {
        NoticeWording read = NoticeWording.read("元旦：2018年12月30日至2019年1月1日放假调休，共3天。2018年12月29日（星期六）上班。", Year.of(2019));

        assertThat(read.findings()).isEmpty();
        assertThat(read.days())
                .containsExactly(
                        NoticeDays.off(LocalDate.of(2018, 12, 30), LocalDate.of(2019, 1, 1), "元旦"),
                        NoticeDays.work(LocalDate.of(2018, 12, 29), "元旦"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "元旦：1月1日（周五）至3日（周日）放假，共3天。 | 第1行：2026-01-01 是周四，写的是“周五” | ",
                "元旦：1月1日至3日放假调休，共4天。 | 第1行：元旦写明共4天，列出的是3天 | ",
                "元旦：2月30日放假。 | 第1行：没有这一天：2026-02-30 | ",
                "元旦：1日放假。 | 没有写月份 | ",
                "元旦：1月1日放假，另行通知。 | 看不懂“另行通知” | ",
                "off 2026-13-01 元旦 | 没有这一天：2026-13-01 | ",
                "放假三天 | 看不懂这一行：放假三天 | "
            })
    void whatDoesNotAgreeIsFoundWithItsLine(String line, String message) {
        assertThat(NoticeWording.read(line, Year.of(2026)).findings())
                .extracting(Finding::message)
                .anySatisfy(found -> assertThat(found).contains(message.strip()));
    }

    private static ImmutableMap<LocalDate, HolidayNotice.Entry> days(NoticeWording read) {
        var days = new TreeMap<LocalDate, HolidayNotice.Entry>();
        read.days()
                .forEach(range ->
                        range.days().forEach(day -> days.put(day, new HolidayNotice.Entry(range.off(), range.name()))));
        return ImmutableMap.copyOf(days);
    }
}
