package org.qibu.approval.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qibu.approval.law.Finding;

class CertificateIdTest {
    @Test
    void makesTheIdentifierOfAPublishedCertificate() {
        CertificateId made = CertificateId.of(
                "11100000000013338W011", UnifiedSocialCreditCode.parse("11110000000021135M"), "20230329701", "003");

        assertThat(made)
                .isEqualTo(CertificateId.parse(
                        "1.2.156.3005.2.11100000000013338W011.11110000000021135M.20230329701.003.Y"));
    }

    @Test
    void anIssuerGivenAsADivisionIsValid() {
        assertThat(CertificateId.examine("1.2.156.3005.2.11100000MB03271699022.340100.000000016.001.9")
                        .remarks())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} ({2})")
    @CsvSource({
        "1.2.156.3005.2.11100000000013338W011.11110000000021135M.20230329701.003.Z, ecert.check, check changed",
        "1.2.156.3005.3.11100000000013338W011.11110000000021135M.20230329701.003.Y, ecert.shape, another root",
        "1.2.156.3005.2.11100000000013338W011.11110000000021135M.20230329701.03.Y, ecert.shape, a version of two digits",
        "1.2.156.3005.2.11100000000013338W01.11110000000021135M.20230329701.003.Y, ecert.shape, a type of twenty",
        "1.2.156.3005.2.11100000000013338W011.11110000000021135M.20230329701.003, ecert.shape, no check"
    })
    void refuses(String text, String code, String why) {
        assertThat(CertificateId.examine(text).findings())
                .as(why)
                .extracting(Finding::code)
                .containsExactly(code);
    }

    @Test
    void anOrganisationInItThatFailsItsOwnCheckIsRefused() {
        String type = "11100000000013338W011";
        String issuer = "11110000000021135N";
        char check = Iso7064.MOD_37_36.of(type + issuer + "1" + "001");

        Examination examination = CertificateId.examine("1.2.156.3005.2." + type + "." + issuer + ".1.001." + check);

        assertThat(examination.findings()).extracting(Finding::code).containsExactly("ecert.issuer-organisation");
    }

    @Test
    void aPartWithoutItsFormIsRefused() {
        assertThatThrownBy(() -> CertificateId.of(
                        "11100000000013338W", UnifiedSocialCreditCode.parse("11110000000021135M"), "1", "001"))
                .isInstanceOf(InvalidCodeException.class);
    }
}
