package org.qibu.approval.canon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qibu.approval.limit.TimeLimit;

class CodecsTest {
    sealed interface Shape {}

    record Circle(int radius) implements Shape {}

    record Square(int side, Optional<String> colour) implements Shape {}

    record Id(String value) {}

    record Box(
            Id id,
            LocalDate made,
            Optional<BigDecimal> weight,
            ImmutableList<Shape> shapes,
            ImmutableMap<Id, Integer> counts,
            ImmutableSet<DayOfWeek> days,
            TimeLimit limit,
            boolean open) {
        Box {
            if (shapes.isEmpty()) {
                throw new IllegalArgumentException("an empty box");
            }
        }
    }

    record Unwritable(Thread thread) {}

    private static final Codecs CODECS =
            new Codecs(Tags.NONE.with(Shape.class, ImmutableMap.of("circle", Circle.class, "square", Square.class)));
    private static final Codec<Box> CODEC = CODECS.of(Box.class);
    private static final Box BOX = new Box(
            new Id("b-1"),
            LocalDate.of(2026, 10, 19),
            Optional.of(new BigDecimal("1.50")),
            ImmutableList.of(new Square(2, Optional.empty()), new Circle(3)),
            ImmutableMap.of(new Id("z"), 1, new Id("a"), 2),
            ImmutableSet.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY),
            TimeLimit.workdays(20),
            false);
    private static final String WRITTEN =
            "{\"counts\":{\"a\":2,\"z\":1},\"days\":[\"SUNDAY\",\"MONDAY\"],\"id\":\"b-1\","
                    + "\"limit\":\"20wd\",\"made\":\"2026-10-19\",\"open\":false,"
                    + "\"shapes\":[{\"is\":\"square\",\"side\":2},{\"is\":\"circle\",\"radius\":3}],\"weight\":\"1.50\"}";

    @Test
    void aRecordIsWrittenAsItsComponentsAndReadsBackEqual() {
        assertThat(Canonical.write(CODEC.write(BOX).orElseThrow())).isEqualTo(WRITTEN);
        assertThat(CODEC.read(Optional.of(Canonical.read(WRITTEN)))).isEqualTo(BOX);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"id\":\"b-1\",|| a missing field",
                "\"open\":false|\"open\":false,\"other\":1| an unknown field",
                "\"open\":false|\"open\":0| another kind of value",
                "\"is\":\"circle\"|\"is\":\"oval\"| an unknown choice",
                "\"is\":\"circle\",|| no choice",
                "SUNDAY|FUNDAY| an unknown constant",
                "[\"SUNDAY\",\"MONDAY\"]|[\"SUNDAY\",\"SUNDAY\"]| an element twice",
                "2026-10-19|2026-02-30| a day that is not",
                "20wd|20xx| a text its type does not read",
                "\"side\":2|\"side\":2147483648| a number beyond its type",
                "1.50|1,50| a decimal that is none",
                "1.50|15E-1| another text of the same decimal",
                "20wd|020wd| another text of the same limit"
            })
    void whatItDoesNotWriteItDoesNotRead(String from, String to, String why) {
        String altered =
                WRITTEN.replace(from.strip(), Optional.ofNullable(to).orElse("").strip());
        assertThat(altered).as(why).isNotEqualTo(WRITTEN);
        assertThatThrownBy(() -> CODEC.read(Optional.of(Canonical.read(altered))))
                .as(why)
                .isInstanceOf(NotCanonicalException.class);
    }

    @Test
    void aValueThatItsTypeRefusesIsRefused() {
        String empty = WRITTEN.replaceFirst("\"shapes\":\\[.*?\\]", "\"shapes\":[]");
        assertThatThrownBy(() -> CODEC.read(Optional.of(Canonical.read(empty))))
                .isInstanceOf(NotCanonicalException.class)
                .hasMessageContaining("an empty box");
    }

    @Test
    void whatCannotBeWrittenIsRefusedWhenAskedFor() {
        assertThatThrownBy(() -> CODECS.of(Unwritable.class)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Codecs(Tags.NONE).of(Box.class)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyChoiceOfASealedTypeNeedsItsLiteral() {
        assertThatThrownBy(() -> Tags.NONE.with(Shape.class, ImmutableMap.of("circle", Circle.class)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
