package org.qibu.approval.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qibu.approval.law.Finding;

class TraitsFileTest {
    private static final Pack PACK = Packs.bundled("hanzhong-2023-7");

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`class: government-building\ntraits: {}`               | traits.missing       | nothing was answered: every question at once",
                "`class: nowhere\ntraits: {}`                           | traits.unknown-class | a class that is not in the pack",
                "`class: government-building\ntraits: {colour: red}`     | traits.unknown       | a trait that is not in the pack",
                "`class: government-building\ntraits: {investment: 1e9}` | traits.wrong-kind    | an exponent",
                "`class: government-building\ntraits: {investment: -1}`  | traits.wrong-kind    | a negative sum",
                "`class: government-building\ntraits: {in-park: yes}`    | traits.wrong-kind    | yes only looks like true",
                "`class: government-building\ntraits: [a]`               | pack.wrong-type      | a list where a map belongs",
                "`class: government-building\ntraits: {a: 1, a: 2}`      | pack.duplicate-key   | a trait answered twice",
                "`trait: {}`                                             | pack.unknown-key     | a misspelled key",
                "`class: &a x\ntraits: {}`                               | pack.alias           | an anchor"
            })
    void tellsWhatIsWrong(String text, String code, String why) {
        assertThat(TraitsFile.read("p.yaml", text.getBytes(StandardCharsets.UTF_8), PACK.regime())
                        .findings())
                .as(why)
                .extracting(Finding::code)
                .contains(code);
    }
}
