package org.qibu.approval.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qibu.approval.law.Finding;

class PermitNumberTest {
    @Test
    void tellsBothReadingsOfTheLastFourDigits() {
        assertThat(PermitNumber.examine("330109202101210222").notes())
                .contains("旧规则读法：当日第02号，专业类别22", "全国平台读法：工程类别02（市政），当日第22号");
    }

    /** No rule for them is certain, so they never refuse a number. */
    @Test
    void everyLastFourDigitsAreValid() {
        for (int last = 0; last < 10_000; last++) {
            Examination examination = PermitNumber.examine("61070220261019" + String.format("%04d", last));
            assertThat(examination.isValid()).as("%s", last).isTrue();
            assertThat(examination.warnings()).as("%s", last).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}: {1} ({2})")
    @CsvSource({
        "610702202602300101, permit.date, there is no 30 February",
        "990702202610190101, permit.division, no province begins with 99",
        "61070220261019010, permit.shape, one digit short",
        "6107022026101901011, permit.shape, one digit long",
        "610702202610190101B, permit.shape, no such mark of a duplicate"
    })
    void refusesADivisionOrADateThatIsNone(String text, String code, String why) {
        assertThat(PermitNumber.examine(text).findings())
                .as(why)
                .extracting(Finding::code)
                .containsExactly(code);
    }

    @ParameterizedTest(name = "{0}: {1} ({2})")
    @CsvSource({
        "610721202610190101, permit.division-unknown, not a county of Hanzhong any more",
        "610702202610190101S, permit.suffix, a mark for 深基坑 on the duplicate"
    })
    void warns(String text, String code, String why) {
        Examination examination = PermitNumber.examine(text);

        assertThat(examination.isValid()).as(why).isTrue();
        assertThat(examination.warnings()).extracting(Finding::code).containsExactly(code);
    }

    @Test
    void holdsItsDivisionAndItsDate() {
        PermitNumber number = PermitNumber.parse("610702202610190101");

        assertThat(number.division().name()).contains("汉台区");
        assertThat(number.date()).isEqualTo(LocalDate.of(2026, 10, 19));
        assertThat(PermitNumber.parse(number.toString())).isEqualTo(number);
    }
}
