package org.qibu.approval.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qibu.approval.law.Finding;

class DealCodeTest {
    private static final String PLATFORM = "91350100M000100Y43";
    private static final char CHECK = Iso7064.MOD_37_2.of("A01" + PLATFORM + "20261019000123");

    @Test
    void isValidWithItsClassAndItsCheck() {
        String text = "A01-" + PLATFORM + "-20261019-000123-" + CHECK;

        assertThat(DealCode.examine(text).remarks()).isEmpty();
        assertThat(DealCode.parse(DealCode.parse(text).toString())).isEqualTo(DealCode.parse(text));
    }

    @Test
    void withoutItsClassTheCheckCannotBeMadeAndThatIsSaid() {
        Examination examination = DealCode.examine(PLATFORM + "-20261019-000123-" + CHECK);

        assertThat(examination.isValid()).isTrue();
        assertThat(examination.warnings()).extracting(Finding::code).containsExactly("deal.class-missing");
    }

    @Test
    void anotherClassHasAnotherCheck() {
        assertThat(DealCode.examine("A02-" + PLATFORM + "-20261019-000123-" + CHECK)
                        .findings())
                .extracting(Finding::code)
                .containsExactly("deal.check");
    }

    @ParameterizedTest(name = "{0}: {1} ({2})")
    @CsvSource({
        "91350100M000100Y43-20260230-000123-1, deal.date, there is no 30 February",
        "91350100M000100Y44-20261019-000123-1, deal.platform, the platform's own check fails",
        "91350100M000100Y43-20261019-00012-1, deal.shape, a serial of five",
        "91350100M000100Y43-20261019-000123, deal.shape, no check"
    })
    void refuses(String text, String code, String why) {
        assertThat(DealCode.examine(text).findings())
                .as(why)
                .extracting(Finding::code)
                .containsExactly(code);
    }
}
