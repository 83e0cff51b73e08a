package org.qibu.approval.canon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalTest {
    private static final long SEED = 20261019;

    @Test
    void namesAreSortedByCodeUnitsAndNothingIsSpaced() {
        Json value = new Json.Fields(ImmutableSortedMap.of(
                "é",
                new Json.Whole(-3),
                "b",
                new Json.Truth(true),
                "a",
                new Json.Items(ImmutableList.of()),
                "€",
                new Json.Text("齐步")));

        assertThat(Canonical.write(value)).isEqualTo("{\"a\":[],\"b\":true,\"é\":-3,\"€\":\"齐步\"}");
    }

    @Test
    void onlyWhatMustBeEscapedIsEscaped() {
        assertThat(Canonical.write(new Json.Text("\"\\/\b\t\n\f\r\u0001\u001f\u007f\u2028\ud83c\udfd7")))
                .isEqualTo("\"\\\"\\\\/\\b\\t\\n\\f\\r\\u0001\\u001f\u007f\u2028\ud83c\udfd7\"");
    }

    @Test
    void textIsKeptAsItWasGivenNormalisedOrNot() {
        String composed = "é";
        String decomposed = "e\u0301";

        assertThat(Canonical.read(Canonical.write(new Json.Text(decomposed))).text())
                .isEqualTo(decomposed)
                .isNotEqualTo(composed);
    }

    @ParameterizedTest(name = "refuses {0}")
    @ValueSource(
            strings = {
                "",
                " {}",
                "{} ",
                "{ }",
                "[1, 2]",
                "{\"b\":1,\"a\":2}",
                "{\"a\":1,\"a\":1}",
                "{\"a\":null}",
                "null",
                "1.0",
                "1e3",
                "01",
                "-0",
                "+1",
                "- 1",
                "9007199254740992",
                "-9007199254740992",
                "99999999999999999999",
                "\"\\/\"",
                "\"\\u0041\"",
                "\"\\u001F\"",
                "\"\\u0009\"",
                "\"\n\"",
                "\"\\ud83c\"",
                "\"\ud83c\"",
                "\"",
                "[",
                "[1",
                "[1,]",
                "{\"a\"",
                "{\"a\":}",
                "{a:1}",
                "'a'",
                "True",
                "tru",
                "[]]",
                "{\"a\":1}{}",
                "\ufeff{}",
                "NaN",
                "/*x*/1"
            })
    void onlyTheOneSpellingIsRead(String text) {
        assertThatThrownBy(() -> Canonical.read(text)).isInstanceOf(NotCanonicalException.class);
    }

    @Test
    void nestingIsBoundedSoThatNoThreadIsExhausted() {
        String deep = "[".repeat(100_000);
        assertThatThrownBy(() -> Canonical.read(deep)).isInstanceOf(NotCanonicalException.class);
    }

    @ParameterizedTest
    @MethodSource("values")
    void everyValueReadsBackEqual(Json value) {
        String written = Canonical.write(value);
        assertThat(Canonical.read(written)).as("seed %s", SEED).isEqualTo(value);
    }

    @ParameterizedTest
    @MethodSource("values")
    void anAlteredTextIsRefusedOrIsAnotherValueNeverASecondSpelling(Json value) {
        String written = Canonical.write(value);
        Random random = new Random(SEED);
        for (int i = 0; i < 50; i++) {
            StringBuilder altered = new StringBuilder(written);
            altered.setCharAt(random.nextInt(written.length()), "{}[]\",:\\0123tfn \n".charAt(random.nextInt(17)));
            assertOnlySpelling(altered.toString());
        }
    }

    private static void assertOnlySpelling(String text) {
        try {
            assertThat(Canonical.write(Canonical.read(text))).isEqualTo(text);
        } catch (NotCanonicalException refused) {
            assertThat(refused).hasMessageNotContaining("null");
        }
    }

    static Stream<Json> values() {
        Random random = new Random(SEED);
        return Stream.generate(() -> value(random, 4)).limit(300);
    }

    private static Json value(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 3 : 5)) {
            case 0 -> new Json.Whole(random.nextLong() >> (11 + random.nextInt(50)));
            case 1 -> new Json.Truth(random.nextBoolean());
            case 2 -> new Json.Text(text(random));
            case 3 ->
                new Json.Items(Stream.generate(() -> value(random, depth - 1))
                        .limit(random.nextInt(5))
                        .collect(ImmutableList.toImmutableList()));
            default -> fields(random, depth);
        };
    }

    private static Json fields(Random random, int depth) {
        TreeMap<String, Json> fields = new TreeMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            fields.put(text(random), value(random, depth - 1));
        }
        return new Json.Fields(ImmutableSortedMap.copyOf(fields));
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(12), 0, 0x11000)
                .map(point -> point >= 0xd800 && point < 0xe000 ? 0x1f3d7 : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
