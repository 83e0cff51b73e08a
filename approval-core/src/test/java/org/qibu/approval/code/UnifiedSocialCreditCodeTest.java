package org.qibu.approval.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qibu.approval.law.Finding;

class UnifiedSocialCreditCodeTest {
    @Test
    void writesWhatItReads() {
        var code = UnifiedSocialCreditCode.parse("91350100M000100Y43");

        assertThat(UnifiedSocialCreditCode.parse(code.toString())).isEqualTo(code);
    }

    /** GB 32100-2015: 18 characters without I, O, S, V, Z; the 17th and 18th are checks. */
    @ParameterizedTest(name = "{0}: {1} ({2})")
    @CsvSource({
        "91350100M000100Y44, uscc.check, last character changed",
        "91350100M000100Y4, uscc.length, one character short",
        "91350100M000100Y433, uscc.length, one character long",
        "9135O100M000100Y43, uscc.character, the letter O for the digit 0",
        "9135I100M000100Y43, uscc.character, the letter I for the digit 1"
    })
    void tellsWhatIsWrong(String text, String code, String why) {
        assertThat(UnifiedSocialCreditCode.examine(text).findings())
                .as(why)
                .extracting(Finding::code)
                .containsExactly(code);
    }

    @Test
    void tellsBothChecksAtOnce() {
        assertThat(UnifiedSocialCreditCode.examine("91350100M000101Y43").findings())
                .extracting(Finding::code)
                .containsExactly("uscc.organisation-check", "uscc.check");
    }

    @Test
    void theOrganisationsOwnCheckIsMadeEvenWhereTheOuterOneFits() {
        String payload = "91350100M000101Y4";
        String fitting = "0123456789ABCDEFGHJKLMNPQRTUWXY"
                .chars()
                .mapToObj(c -> payload + (char) c)
                .filter(text -> UnifiedSocialCreditCode.examine(text).findings().size() == 1)
                .findFirst()
                .orElseThrow();

        assertThat(UnifiedSocialCreditCode.examine(fitting).findings())
                .extracting(Finding::code)
                .containsExactly("uscc.organisation-check");
    }

    @Test
    void saysWhatWouldBeRight() {
        assertThat(UnifiedSocialCreditCode.examine("91350100M000100Y44")
                        .findings()
                        .get(0)
                        .remedy())
                .contains("“3”");
    }

    @Test
    void refusesWithEveryFinding() {
        assertThatThrownBy(() -> UnifiedSocialCreditCode.parse("9135O100M000100Y4"))
                .isInstanceOfSatisfying(InvalidCodeException.class, refused -> {
                    assertThat(refused.type()).isEqualTo(IdentifierType.USCC);
                    assertThat(refused.findings()).hasSize(2);
                })
                .hasMessageStartingWith("统一社会信用代码无效：");
    }
}
