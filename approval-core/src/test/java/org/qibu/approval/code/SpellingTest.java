package org.qibu.approval.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qibu.approval.law.Finding;

/** What an input method makes different is told clearly, with the text as it should be, and never silently mended. */
class SpellingTest {
    @ParameterizedTest(name = "{1} {2} ({3})")
    @CsvSource({
        "USCC, 91350100m000100y43, uscc.lower-case, small letters",
        "USCC, '91350100M000100Y43 ', uscc.whitespace, trailing space",
        "USCC, '91350100 M000100Y43', uscc.whitespace, space inside",
        "USCC, '91350100M000100Y43\u3000', uscc.whitespace, ideographic space",
        "USCC, '\uFEFF91350100M000100Y43', uscc.whitespace, byte order mark of a pasted file",
        "USCC, ９１350100M000100Y43, uscc.full-width, full-width digits",
        "PROJECT, 2509－320193－89－01－544060, project.full-width, full-width hyphens",
        "PROJECT, 2509—320193—89—01—544060, project.full-width, dashes of a word processor",
        "PROJECT, ' 2509-320193-89-01-544060', project.whitespace, leading space",
        "ID, 44052418800101001４, id.full-width, full-width digit"
    })
    void isTheOnlyFinding(IdentifierType type, String typed, String code, String why) {
        Examination examination = type.examine(typed);

        assertThat(examination.isValid()).as(why).isFalse();
        assertThat(examination.findings()).as(why).extracting(Finding::code).containsExactly(code);
    }

    @Test
    void theRemedyIsTheTextAsItShouldBe() {
        assertThat(UnifiedSocialCreditCode.examine("９1350100m000100y4 3").findings())
                .extracting(Finding::code, Finding::remedy)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("uscc.full-width", "应写作“91350100M000100Y43”。"),
                        org.assertj.core.groups.Tuple.tuple("uscc.whitespace", "应写作“91350100M000100Y43”。"),
                        org.assertj.core.groups.Tuple.tuple("uscc.lower-case", "应写作“91350100M000100Y43”。"));
    }

    @Test
    void whatIsWrongBesidesTheSpellingIsToldTogether() {
        assertThat(UnifiedSocialCreditCode.examine("91350100m000100y44").findings())
                .extracting(Finding::code)
                .containsExactly("uscc.lower-case", "uscc.check");
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "'\u3000'"})
    void nothingIsToldAsNothing(String blank) {
        assertThat(UnifiedSocialCreditCode.examine(blank).findings())
                .extracting(Finding::code)
                .containsExactly("uscc.empty");
    }
}
