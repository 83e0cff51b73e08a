package org.qibu.approval.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qibu.approval.law.Finding;

class DivisionCodeTest {
    /** The city and its eleven districts and counties. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "610700, 汉中市", "610702, 汉台区", "610703, 南郑区", "610722, 城固县", "610723, 洋县", "610724, 西乡县",
        "610725, 勉县", "610726, 宁强县", "610727, 略阳县", "610728, 镇巴县", "610729, 留坝县", "610730, 佛坪县"
    })
    void knowsHanzhong(String text, String name) {
        assertThat(DivisionCode.parse(text).name()).contains(name);
        assertThat(DivisionCode.examine(text).warnings()).isEmpty();
    }

    @Test
    void theListHoldsNoOther() {
        long known = java.util.stream.IntStream.range(610_000, 620_000)
                .filter(code -> DivisionCode.parse(String.valueOf(code)).name().isPresent())
                .count();

        assertThat(known).isEqualTo(12);
    }

    @ParameterizedTest(name = "{0}: {1} ({2})")
    @CsvSource({
        "610721, division.division-unknown, 南郑县 until 2017",
        "610701, division.division-unknown, never a county",
        "110101, division.not-listed, the list holds Hanzhong only"
    })
    void warnsOfWhatItDoesNotKnow(String text, String code, String why) {
        Examination examination = DivisionCode.examine(text);

        assertThat(examination.isValid()).as(why).isTrue();
        assertThat(examination.warnings()).as(why).extracting(Finding::code).containsExactly(code);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "61070, division.shape",
        "6107022, division.shape",
        "61070A, division.shape",
        "990702, division.province"
    })
    void refuses(String text, String code) {
        assertThat(DivisionCode.examine(text).findings())
                .extracting(Finding::code)
                .containsExactly(code);
    }

    @ParameterizedTest(name = "{0} within {1}: {2}")
    @CsvSource({
        "610702, 610700, true",
        "610702, 610000, true",
        "610702, 610702, true",
        "610700, 610702, false",
        "610802, 610700, false",
        "620702, 610000, false",
        "610702, 610703, false"
    })
    void liesInItsCityAndItsProvince(String inner, String outer, boolean within) {
        assertThat(DivisionCode.parse(inner).isWithin(DivisionCode.parse(outer)))
                .isEqualTo(within);
    }
}
