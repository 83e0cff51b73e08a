package org.qibu.approval.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qibu.approval.law.Finding;

class NoticeFileTest {
    private static final String GOOD = """
            number: 国办发明电〔2025〕7号
            issued: 2025-11-04
            year: 2026
            kind: year
            source: https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm
            off 2026-01-01..2026-01-03 元旦
            work 2026-01-04 元旦
            """;

    @Test
    void everyOfficialNoticeReadsBackFromItsText() {
        assertThat(OfficialNotices.all())
                .hasSize(23)
                .allSatisfy(notice -> assertThat(NoticeFile.parse(new NoticeFile(notice).toString())
                                .orThrow())
                        .containsExactly(new NoticeFile(notice)));
        assertThat(NoticeFile.parse(GOOD).orThrow().get(0)).hasToString(GOOD);
    }

    @Test
    void threeNoticesAmendAYear() {
        assertThat(OfficialNotices.all().stream().filter(HolidayNotice::amends).map(HolidayNotice::number))
                .containsExactly("国发明电〔2015〕1号", "国办发明电〔2019〕3号", "国办发明电〔2020〕1号");
    }

    @Test
    void toleratesWhatEditorsLeaveBehind() {
        String edited = "\uFEFF# 备注\r\n\r\n" + GOOD.replace("\n", "  \r\n");
        assertThat(NoticeFile.parse(edited).orThrow())
                .isEqualTo(NoticeFile.parse(GOOD).orThrow());
    }

    @Test
    void tellsEveryFaultWithItsLine() {
        String bad = """
                number: 某号
                number: 又一号
                issued: 2025-13-04
                year: 26
                kind: yearly
                colour: red
                off 2026-02-30 春节
                off 2026-01-03..2026-01-01 元旦
                off 2026-01-01..2026-12-31 元旦
                work 2026-01-04
                off 2026-01-05 元旦
                work 2026-01-05 元旦
                holiday 2026-01-06 元旦
                """;
        assertThat(NoticeFile.parse(bad).findings())
                .extracting(Finding::where)
                .containsExactlyInAnyOrder(
                        "第2行", "第3行", "第4行", "第5行", "第6行", "第7行", "第8行", "第9行", "第10行", "第12行", "第13行", "");
    }

    @Test
    void tellsDaysOutsideTheYear() {
        assertThat(NoticeFile.parse(GOOD + "off 2025-11-30 元旦\noff 2027-01-01 元旦\noff 2025-12-01 元旦\n")
                        .findings())
                .extracting(Finding::where)
                .containsExactly("第8行", "第9行");
    }

    @Test
    void tellsAnEmptyFileAllThatIsMissing() {
        assertThat(NoticeFile.parse("").findings()).hasSize(6);
    }

    @Test
    void anyDamageGivesANoticeOrFindingsAndNothingElse() {
        long seed = 20261019;
        Random random = new Random(seed);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder(GOOD);
            for (int hits = random.nextInt(4); hits >= 0; hits--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, "\u3000 \t\n..:-9元\u0000".charAt(random.nextInt(11)));
                    default -> text.setCharAt(at, (char) random.nextInt(0xD800));
                }
            }
            var ruling = NoticeFile.parse(text.toString());
            if (ruling.isLawful()) {
                NoticeFile read = ruling.orThrow().get(0);
                assertThat(NoticeFile.parse(read.toString()).orThrow())
                        .as("seed %s: %s", seed, text)
                        .containsExactly(read);
            }
        }
    }

    @Test
    void aFolderIsReadWholeWithEveryFault(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("2026.txt"), GOOD);
        Files.writeString(folder.resolve("2027.txt"), GOOD.replace("kind: year", "kind: 年"));
        Files.write(folder.resolve("gbk.txt"), new byte[] {(byte) 0xB9, (byte) 0xFA});
        Files.write(folder.resolve("huge.txt"), "#".repeat(70_000).getBytes(StandardCharsets.UTF_8));
        Files.writeString(folder.resolve("README.md"), "not a notice");
        var read = NoticeFiles.read(folder);
        assertThat(read.notices()).hasSize(1);
        assertThat(read.findings()).extracting(Finding::where).containsExactly("2027.txt 第4行", "gbk.txt", "huge.txt");
    }
}
