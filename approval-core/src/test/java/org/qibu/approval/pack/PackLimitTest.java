package org.qibu.approval.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qibu.approval.casework.fact.CaseTerms;
import org.qibu.approval.limit.ClockStart;
import org.qibu.approval.limit.LegalLimit;
import org.qibu.approval.limit.LegalLimits;
import org.qibu.approval.limit.TimeLimit;
import org.qibu.approval.matter.MatterId;

/** A pack takes known limits from the one table of them, and says from when each runs. */
class PackLimitTest {
    private static final Pack PACK = Packs.bundled("hanzhong-2023-7");
    private static final LegalLimits KNOWN = LegalLimits.bundled();

    @TempDir
    private Path temporary;

    /** 条文写“日”的，只有怎样计算由当地决定；多少天、依据哪一条，不由制度包决定。 */
    @Test
    void differFromTheTableInNothingButHowDaysAreCounted() {
        assertThat(PACK.limits())
                .filteredOn(each -> KNOWN.find(each.id()).isPresent())
                .hasSizeGreaterThanOrEqualTo(9)
                .allSatisfy(each -> {
                    LegalLimit known = KNOWN.get(each.id());
                    LegalLimit counted =
                            each.limit().limit().unit() == known.limit().unit()
                                    ? known
                                    : known.counting(each.limit().limit().unit());
                    assertThat(each.limit()).isEqualTo(counted);
                });
    }

    /** The table tells in words from when a limit runs; the pack says the same. */
    @Test
    void runFromWhenTheTableSaysTheyDo() {
        assertThat(PACK.limits()).allSatisfy(each -> {
            String act = each.limit().act();
            if (act.startsWith("自受理之日起")) {
                assertThat(each.from()).as(act).isEqualTo(ClockStart.ACCEPTANCE);
            }
            if (act.startsWith("自收到")) {
                assertThat(each.from()).as(act).isEqualTo(ClockStart.RECEIPT);
            }
        });
    }

    /** No second limit of the same article is written out beside the table's. */
    @Test
    void noLimitOfAKnownArticleIsWrittenOut() {
        assertThat(PACK.limits())
                .filteredOn(each -> KNOWN.find(each.id()).isEmpty())
                .filteredOn(each -> !each.id().equals("INV-13-REGISTER"))
                .extracting(each -> each.limit().basis())
                .doesNotContainAnyElementsOf(
                        KNOWN.byId().values().stream().map(LegalLimit::basis).toList());
    }

    @ParameterizedTest(name = "{0} runs from {1}")
    @CsvSource({
        "construction-permit,  RECEIPT,    建筑法第八条：自收到申请之日起",
        "eia-table-approval,   RECEIPT,    环境影响评价法第二十二条：自收到之日起",
        "planning-permit,      ACCEPTANCE, 行政许可法第四十二条：自受理之日起",
        "project-verification, ACCEPTANCE, 企业投资项目条例第十条：自受理之日起"
    })
    void aMattersTermsSayFromWhenItsLimitRuns(String matter, ClockStart from, String why) {
        assertThat(CaseTerms.of(PACK.regime().matter(MatterId.of(matter)).orElseThrow())
                        .startsFrom())
                .as(why)
                .isEqualTo(from);
    }

    /** The start is the pack's: another place may say otherwise, whatever the article. */
    @Test
    void theStartIsReadNotGuessed() throws IOException {
        Pack other = PackFolder.copy(temporary)
                .replace("limits.yaml", "law: CON-8-ISSUE\n    from: receipt", "law: CON-8-ISSUE\n    from: acceptance")
                .lint()
                .pack()
                .orElseThrow();
        var permit = other.regime().matter(MatterId.of("construction-permit")).orElseThrow();
        assertThat(permit.startsFrom()).isEqualTo(ClockStart.ACCEPTANCE);
        assertThat(permit.statutory().limit()).isEqualTo(TimeLimit.parse("7dr"));
    }

    @ParameterizedTest(name = "{2}: {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`law: CON-8-ISSUE`     | `law: CON-8-ISSUES`   | pack.unknown-id    | a limit nobody knows",
                "`law: EIA-22-TABLE`    | `law: EIA-22-BOOK`    | pack.duplicate-id  | a limit named twice",
                "`id: SVC-36`           | `id: LIC-42-JOINT`    | pack.known-limit   | a known limit written out again",
                "`law: LIC-42-DECIDE`   | `law: LIC-42-DECIDE\n    limit: 30wd` | pack.unknown-key | other days for a known limit",
                "`counted-in: dr`       | `counted-in: m`       | pack.wrong-value   | days counted in months",
                "`law: FIRE-REV`        | `law: FIRE-REV\n    counted-in: d` | pack.wrong-value | working days counted otherwise",
                "`from: receipt`        | `from: issue`         | pack.wrong-value   | an event that starts nothing",
                "`    from: receipt\n`  | ``                    | pack.missing-key   | a limit that starts nowhere"
            })
    void whatIsWrongIsComplainedOf(String from, String to, String code, String why) throws IOException {
        var reading = PackFolder.copy(temporary)
                .replace("limits.yaml", from, to == null ? "" : to)
                .lint();
        assertThat(reading.pack()).as(why).isEmpty();
        assertThat(reading.errors())
                .extracting(complaint -> complaint.finding().code())
                .contains(code);
        assertThat(reading.errors())
                .anyMatch(complaint -> complaint.mark().file().equals("limits.yaml"));
    }
}
