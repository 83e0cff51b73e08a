package org.qibu.approval.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qibu.approval.law.AdministrativeLicensingLaw;

class LegalLimitsTest {
    private static final LegalLimits LIMITS = LegalLimits.bundled();

    @ParameterizedTest(name = "{0}: {1}, {2}, {3} times {4} by {5}")
    @CsvSource({
        "LIC-32-CORRECT, 5wd,  第三十二条第一款第四项, 0, 0wd,  ''",
        "LIC-42-DECIDE,  20wd, 第四十二条第一款,       1, 10wd, 本行政机关负责人",
        "LIC-42-JOINT,   45wd, 第四十二条第二款,       1, 15wd, 本级人民政府负责人",
        "LIC-44-ISSUE,   10wd, 第四十四条,             0, 0wd,  ''",
        "CON-8-ISSUE,    7d,   第八条第二款,           0, 0wd,  ''",
        "CON-9-START,    3m,   第九条,                 2, 3m,   发证机关",
        "INV-12-VALID,   2y,   第十二条,               1, 1y,   核准机关",
        "INV-13-FILE,    0d,   第十三条,               0, 0wd,  ''"
    })
    void areThoseOfTheArticles(String id, String limit, String article, int times, String most, String approver) {
        LegalLimit found = LIMITS.get(id);
        assertThat(found.limit()).hasToString(limit);
        assertThat(found.basis().article()).isEqualTo(article);
        assertThat(found.extension().times()).isEqualTo(times);
        assertThat(found.extension().most()).hasToString(most);
        assertThat(found.extension().approver()).isEqualTo(approver);
    }

    @Test
    void agreeWithTheArticlesAppliedInCode() {
        assertThat(LIMITS.get("LIC-42-DECIDE").basis()).isEqualTo(AdministrativeLicensingLaw.ART_42);
        assertThat(LIMITS.get("LIC-32-CORRECT").limit())
                .isEqualTo(SilenceRule.ART_32.limit().limit());
        assertThat(LIMITS.get("LIC-32-CORRECT").basis())
                .isEqualTo(SilenceRule.ART_32.limit().basis());
    }

    @Test
    void sayWhatWasNotRead() {
        assertThat(LIMITS.byId()).hasSizeGreaterThan(50);
        assertThat(LIMITS.get("FIRE-REV").provenance().isSample()).isTrue();
        assertThat(LIMITS.get("LIC-42-DECIDE").provenance().isSample()).isFalse();
        assertThat(LIMITS.byId().values()).allMatch(limit -> limit.basis().isInForceOn(LocalDate.of(2026, 10, 19)));
    }

    @Test
    void anUnknownIdIsRefused() {
        assertThat(LIMITS.find("LIC-99")).isEmpty();
        assertThatThrownBy(() -> LIMITS.get("LIC-99"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("LIC-99");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A-1,法,第一条,2020-01-01,事项,20wd,,,",
                "A-1,法,第一条,2020-01-01,事项,20,,,,条文",
                "A-1,法,第一条,2020,事项,20wd,,,,条文",
                "a 1,法,第一条,2020-01-01,事项,20wd,,,,条文",
                "A-1,法,第一条,2020-01-01,事项,20wd,10wd,负责人,,条文",
                "A-1,法,第一条,2020-01-01,事项,20wd,,,,听说",
                "A-1,法,第一条,2020-01-01,事项,20wd,,,,条文\nA-1,法,第一条,2020-01-01,事项,20wd,,,,条文"
            })
    void aLineThatIsNoLimitIsRefused(String line) {
        assertThatThrownBy(() -> LegalLimits.parse(line))
                .isInstanceOfAny(IllegalArgumentException.class, java.time.format.DateTimeParseException.class);
    }
}
