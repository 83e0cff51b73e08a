package org.qibu.approval.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qibu.approval.canon.Json;
import org.qibu.approval.canon.Tags;

class FactKindTest {
    sealed interface Meter {}

    /** Schema 1 had {@code value} in whole metres, schema 2 has {@code millimetres}, schema 3 names the {@code place}. */
    record Read(long millimetres, String place) implements Meter {}

    record Reset() implements Meter {}

    private static final FactKind<Meter> KIND = FactKind.named(
                    "meter", Meter.class, Tags.NONE, event -> new FactStamp(Instant.EPOCH, LocalDate.EPOCH, "X", ""))
            .type("read", Read.class, ImmutableList.of(FactKindTest::inMillimetres, FactKindTest::placed))
            .type("reset", Reset.class)
            .build();

    private static Json inMillimetres(Json metres) {
        return new Json.Fields(ImmutableSortedMap.of("millimetres", new Json.Whole(metres(metres) * 1000)));
    }

    private static long metres(Json read) {
        return Optional.ofNullable(read.fields().get("value")).orElseThrow().number();
    }

    private static Json placed(Json unplaced) {
        return new Json.Fields(ImmutableSortedMap.<String, Json>naturalOrder()
                .putAll(unplaced.fields())
                .put("place", new Json.Text("未记载"))
                .buildOrThrow());
    }

    @Test
    void theNewestSchemaIsWritten() {
        assertThat(KIND.encode(new Read(1500, "北门")))
                .isEqualTo(new Encoded("meter.read", 3, "{\"millimetres\":1500,\"place\":\"北门\"}"));
    }

    @ParameterizedTest(name = "schema {0}")
    @CsvSource(
            delimiter = '|',
            value = {"1 | {\"value\":2}", "2 | {\"millimetres\":2000}", "3 | {\"millimetres\":2000,\"place\":\"未记载\"}"})
    void everyReleasedSchemaIsRead(int schema, String body) {
        assertThat(KIND.decode(new Encoded("meter.read", schema, body))).isEqualTo(new Read(2000, "未记载"));
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "meter.read  | 4 | {\"millimetres\":1,\"place\":\"x\"} | a schema of a newer server",
                "meter.burst | 1 | {} | a type of a newer server",
                "meter.reset | 1 | {\"a\":1} | a field nobody wrote",
                "meter.reset | 1 | { } | another spelling",
                "meter.reset | 1 | {} trailing | something after it",
                "meter.read  | 3 | {\"millimetres\":\"1\",\"place\":\"x\"} | text for a number"
            })
    void whatThisServerDoesNotKnowIsNeverGuessed(String type, int schema, String body, String why) {
        assertThatThrownBy(() -> KIND.decode(new Encoded(type, schema, body)))
                .as(why)
                .isInstanceOf(UnreadableFactException.class);
    }

    @Test
    void everyChoiceNeedsALiteral() {
        var incomplete =
                FactKind.named("meter", Meter.class, Tags.NONE, KIND::stamp).type("read", Read.class);
        assertThatThrownBy(incomplete::build).isInstanceOf(IllegalArgumentException.class);
    }
}
