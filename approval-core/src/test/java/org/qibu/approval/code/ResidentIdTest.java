package org.qibu.approval.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qibu.approval.law.Finding;

class ResidentIdTest {
    private static final String SAMPLE = "440524188001010014";

    @Test
    void theSampleOfTheStandardIsValidAndKeepsItsNumber() {
        assertThat(ResidentId.parse(SAMPLE).value()).isEqualTo(SAMPLE);
    }

    /** GB 11643-1999: division, a date, order, check by MOD 11-2. */
    @ParameterizedTest(name = "{0}: {1} ({2})")
    @CsvSource({
        "440524188001010015, id.check, last digit changed",
        "44052418800101001X, id.check, X where a digit is right",
        "440524188001010, id.generation, fifteen digits of the first generation",
        "4405241880010100140, id.shape, one digit long",
        "A40524188001010014, id.shape, a letter in front"
    })
    void tellsWhatIsWrong(String text, String code, String why) {
        assertThat(ResidentId.examine(text).findings())
                .as(why)
                .extracting(Finding::code)
                .containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"44052418800230001", "44052419990229001", "44052400000101001", "44052421000101001"})
    void aBirthDateThatNoCalendarHasIsRefusedEvenWithAFittingCheck(String payload) {
        String fitting = payload + Iso7064.MOD_11_2.of(payload);

        assertThat(ResidentId.examine(fitting).findings())
                .extracting(Finding::code)
                .containsExactly("id.birth-date");
    }

    @Test
    void aForeignersNumberIsNamedAsWhatItIs() {
        String payload = "91101119900101001";

        assertThat(ResidentId.examine(payload + Iso7064.MOD_11_2.of(payload)).findings())
                .extracting(Finding::code)
                .containsExactly("id.foreigner");
    }

    @Test
    void noTextOfItHoldsTheWholeNumber() {
        ResidentId id = ResidentId.parse(SAMPLE);

        assertThat(id.masked()).isEqualTo("4405************14");
        assertThat(id.toString()).isEqualTo(id.masked());
        assertThat(new Holder(id).toString()).doesNotContain(SAMPLE).contains("4405************14");
        assertThat(IdentifierType.ID.shown(SAMPLE)).isEqualTo(id.masked());
    }

    @ParameterizedTest
    @ValueSource(strings = {"440524188001010015", " 440524188001010014", "440524188013010014", "44052418800101001４"})
    void noFindingRepeatsWhatWasTyped(String typed) {
        assertThat(ResidentId.examine(typed).toString()).doesNotContain("880").doesNotContain("44052418");
        assertThatThrownBy(() -> ResidentId.parse(typed))
                .isInstanceOf(InvalidCodeException.class)
                .hasMessageNotContaining("880");
    }

    @Test
    void aShortTextIsMaskedWhole() {
        assertThat(IdentifierType.ID.shown("440524")).isEqualTo("******");
    }

    private record Holder(ResidentId id) {}
}
