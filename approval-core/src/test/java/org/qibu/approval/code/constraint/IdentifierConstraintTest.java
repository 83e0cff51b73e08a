package org.qibu.approval.code.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The constraints under Hibernate Validator, without an expression language. */
class IdentifierConstraintTest {
    private static ValidatorFactory factory;
    private static Validator validator;

    @BeforeAll
    static void open() {
        factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator(
                        Set.of(Locale.SIMPLIFIED_CHINESE), Locale.SIMPLIFIED_CHINESE, false))
                .buildValidatorFactory();
        validator = factory.getValidator();
    }

    @AfterAll
    static void close() {
        factory.close();
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "uscc, 91350100M000100Y44, 统一社会信用代码：第18位（校验码）为“4”，与前面各位不符。若前面各位无误，应为“3”；请按登记证书逐位核对。",
        "uscc, 91350100m000100Y43, 统一社会信用代码：含小写字母。应写作“91350100M000100Y43”。",
        "residentId, 440524188001010015, 公民身份号码：第18位（校验码）与前17位不符。请按居民身份证逐位核对，常见的是错一位或相邻两位颠倒。",
        "project, 2513-320193-89-01-544060, "
                + "投资项目代码：首段“2513”既不是2016至2020年的年份，也不是2020年以来的年月。旧码首段为4位年份，新码首段为年2位加月2位，例如“2509”指2025年9月。",
        "division, 990702, 行政区划代码：前两位“99”不是任何省级行政区的代码。例如陕西省为“61”。",
        "permit, 610702202602300101, 施工许可证编号：第7至14位“20260230”不是日历上有的日期。应为年4位、月2位、日2位。"
    })
    void saysWhatIsWrongAndWhatWouldBeRight(String field, String value, String message) {
        assertThat(messages(field, value)).containsExactly(message);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "uscc, 91350100M000100Y43",
        "residentId, 440524188001010014",
        "project, 2509-320193-89-01-544060",
        "project, 2509-320193-89-01-544061",
        "certificate, 1.2.156.3005.2.11100000MB03271699022.340100.000000016.001.9",
        "permit, 610702202610190101",
        "division, 610702",
        "deal, 91350100M000100Y43-20261019-000123-1"
    })
    void whatIsValidOrOnlyDoubtfulPasses(String field, String value) {
        assertThat(messages(field, value)).isEmpty();
    }

    @Test
    void everyFindingIsItsOwnViolation() {
        assertThat(messages("uscc", "9135O100m000100Y4")).hasSize(3);
    }

    @Test
    void whatWasTypedIsNeverReadAsAnExpression() {
        assertThat(messages("division", "${1+1}{A}\\"))
                .singleElement()
                .asString()
                .contains("“${1+1}{A}\\”");
    }

    @Test
    void nothingGivenIsLeftToNotNull() {
        assertThat(validator.validate(new Form(null, null, null, null, null, null, null)))
                .isEmpty();
    }

    private static List<String> messages(String field, String value) {
        return validator.validateValue(Form.class, field, value).stream()
                .map(ConstraintViolation::getMessage)
                .toList();
    }

    private record Form(
            @Uscc @Nullable String uscc,
            @ResidentNumber @Nullable String residentId,
            @ProjectNumber @Nullable String project,
            @ECertificate @Nullable String certificate,
            @PermitNo @Nullable String permit,
            @Division @Nullable String division,
            @Deal @Nullable String deal) {}
}
