package org.qibu.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeCommandTest {
    @ParameterizedTest(name = "{0} {1} exits {2} ({3})")
    @CsvSource({
        "uscc, 91350100M000100Y43, 0, valid",
        "uscc, 91350100M000100Y44, 1, last character changed",
        "id, 440524188001010014, 0, valid",
        "id, 440524188001010015, 1, last digit changed",
        "project, 2509-320193-89-01-544060, 0, valid",
        "project, 2509-320193-89-01-544061, 0, the inferred check only warns",
        "project, 2513-320193-89-01-544060, 1, there is no thirteenth month",
        "ecert, 1.2.156.3005.2.11100000MB03271699022.340100.000000016.001.9, 0, the issuer is a division",
        "ecert, 1.2.156.3005.2.11100000MB03271699022.340100.000000016.001.8, 1, check changed",
        "permit, 330109202101210222, 0, the last four digits never refuse",
        "permit, 330109202102300222, 1, there is no 30 February",
        "division, 610702, 0, known",
        "division, 61070, 1, five digits",
        "deal, A01-91350100M000100Y43-20261019-000123-0, 1, another check"
    })
    void answersByItsExitCodeAndInJson(String type, String value, int exitCode, String why) {
        Console console = Console.run("code", "--type", type, value, "--json");

        assertThat(console.exitCode()).as("%s: %s", why, console).isEqualTo(exitCode);
        JsonObject json = new JsonObject(console.out());
        assertThat(json.getString("type")).isEqualTo(type);
        assertThat(json.getBoolean("valid")).isEqualTo(exitCode == 0);
        assertThat(json.getJsonArray("findings").isEmpty()).isEqualTo(exitCode == 0);
        assertThat(console.err()).isEmpty();
    }

    @Test
    void aFindingHasItsCodeItsMessageAndItsRemedy() {
        JsonObject finding = new JsonObject(Console.run("code", "--type", "uscc", "91350100M000100Y44", "--json")
                        .out())
                .getJsonArray("findings")
                .getJsonObject(0);

        assertThat(finding.getString("code")).isEqualTo("uscc.check");
        assertThat(finding.getString("message")).contains("第18位");
        assertThat(finding.getString("remedy")).contains("“3”");
    }

    @Test
    void aWarningStandsBesideAValidAnswer() {
        JsonObject json = new JsonObject(Console.run("code", "--type", "project", "2509-320193-89-01-544061", "--json")
                .out());

        assertThat(json.getBoolean("valid")).isTrue();
        assertThat(json.getJsonArray("warnings").getJsonObject(0).getString("code"))
                .isEqualTo("project.check");
    }

    @Test
    void readsAsText() {
        assertThat(Console.run("code", "--type", "permit", "610702202610190101").out())
                .isEqualTo("""
                        施工许可证编号 610702202610190101：有效
                          读作  行政区划：610702 汉台区
                          读作  日期：2026-10-19
                          读作  旧规则读法：当日第01号，专业类别01
                          读作  全国平台读法：工程类别01（房屋建筑），当日第01号
                        """);
    }

    @Test
    void anIdentityNumberIsNeverPrintedWhole() {
        assertThat(Console.run("code", "--type", "id", "440524188001010014").out())
                .contains("4405************14")
                .doesNotContain("440524188001010014");
        assertThat(Console.run("code", "--type", "id", "440524188001010015", "--json")
                        .out())
                .doesNotContain("440524188001010015");
    }

    @Test
    void whatWasTypedCannotBreakTheJson() {
        String hostile = "\"},{\"valid\":true\\\n\u2028\uD800";

        JsonObject json = new JsonObject(
                Console.run("code", "--type", "division", hostile, "--json").out());

        assertThat(json.getBoolean("valid")).isFalse();
        assertThat(json.getString("value")).isEqualTo(hostile);
    }
}
