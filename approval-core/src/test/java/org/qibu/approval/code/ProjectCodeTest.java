package org.qibu.approval.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qibu.approval.code.ProjectCode.Generation;
import org.qibu.approval.law.Finding;

class ProjectCodeTest {
    @ParameterizedTest(name = "{0} is {1} ({2})")
    @CsvSource({
        "2020-330327-48-01-167360, RULE_2016, a year from 2016 to 2020",
        "2016-610702-48-01-000001, RULE_2016, the first year of the rule",
        "2509-320193-89-01-544060, GBT_40058_2021, September 2025",
        "2411-130202-89-01-637015, GBT_40058_2021, November 2024",
        "2012-610702-48-01-000001, RULE_2016, reads both ways and the check digit does not fit"
    })
    void isReadByTheRuleOfItsGeneration(String text, Generation generation, String why) {
        ProjectCode code = ProjectCode.parse(text);

        assertThat(code.generation()).as(why).isEqualTo(generation);
        assertThat(ProjectCode.parse(code.toString())).isEqualTo(code);
    }

    @Test
    void whatReadsBothWaysIsTheNewGenerationWhereTheCheckDigitFits() {
        String payload = "2012610702480112345";
        char check = Iso7064.MOD_11_10.of(payload);

        ProjectCode code = ProjectCode.parse("2012-610702-48-01-12345" + check);

        assertThat(code.generation()).isEqualTo(Generation.GBT_40058_2021);
        assertThat(ProjectCode.examine(code.value()).warnings()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} ({2})")
    @CsvSource({
        "2513-320193-89-01-544060, project.time, there is no thirteenth month",
        "2015-320193-89-01-544060, project.time, before the rule of 2016 and no month either",
        "2021-320193-89-01-544060, project.time, neither a year of the old rule nor a month",
        "1909-320193-89-01-544060, project.time, before 2020",
        "25093201938901544060, project.shape, without hyphens",
        "2509-320193-89-01-54406, project.shape, one digit short",
        "2509-32019X-89-01-544060, project.shape, a letter"
    })
    void refusesWhatHasNotTheForm(String text, String code, String why) {
        assertThat(ProjectCode.examine(text).findings())
                .as(why)
                .extracting(Finding::code)
                .containsExactly(code);
    }

    @Test
    void saysHowTheHyphensWouldStand() {
        assertThat(ProjectCode.examine("25093201938901544060").findings().get(0).remedy())
                .contains("2509-320193-89-01-544060");
    }

    @ParameterizedTest(name = "{0}: {1} ({2})")
    @CsvSource({
        "2509-320193-89-01-544061, project.check, the check is inferred from samples",
        "2012-610702-48-01-000001, project.ambiguous, a year or a month",
        "2020-990000-48-01-000001, project.province, no province begins with 99",
        "2020-610721-48-01-000001, project.division-unknown, a county of Hanzhong that was renamed"
    })
    void onlyWarnsOfWhatIsInferredOrUnlisted(String text, String code, String why) {
        Examination examination = ProjectCode.examine(text);

        assertThat(examination.isValid()).as(why).isTrue();
        assertThat(examination.warnings()).as(why).extracting(Finding::code).containsExactly(code);
    }

    @Test
    void theInferredCheckSaysThatItIsInferredAndWhatWouldFit() {
        Finding warning =
                ProjectCode.examine("2509-320193-89-01-544061").warnings().get(0);

        assertThat(warning.message()).contains("推断");
        assertThat(warning.remedy()).contains("“0”");
    }

    @Test
    void aProjectOfTheCentralGovernmentHasNoDivision() {
        assertThat(ProjectCode.examine("2020-000000-48-01-000001").warnings()).isEmpty();
    }
}
