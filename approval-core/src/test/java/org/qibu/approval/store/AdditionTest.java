package org.qibu.approval.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.HashCode;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.qibu.approval.canon.Tags;
import org.qibu.approval.code.DivisionCode;

class AdditionTest {
    sealed interface Bell {}

    record Rung(int times, String by) implements Bell {}

    private static final FactKind<Bell> KIND = FactKind.named(
                    "bell", Bell.class, Tags.NONE, event -> new FactStamp(Instant.EPOCH, LocalDate.EPOCH, "X", ""))
            .type("rung", Rung.class)
            .build();
    private static final StreamId<Bell> BELL = KIND.stream(DivisionCode.parse("610702"), "1");
    private static final Request REQUEST = Request.of("k", "ring");

    @Test
    void theRowsFollowWhatWasSeen() {
        var seen = new History<Bell>(BELL, ImmutableList.of(new Rung(1, "甲"), new Rung(2, "甲")));

        var addition = seen.then(ImmutableList.of(new Rung(3, "甲"), new Rung(4, "甲")), REQUEST);

        assertThat(addition.rows()).extracting(FactRow::version).containsExactly(3, 4);
        assertThat(addition.rows())
                .extracting(row -> row.encoded().body())
                .containsExactly("{\"by\":\"甲\",\"times\":3}", "{\"by\":\"甲\",\"times\":4}");
        assertThat(addition.after()).isEqualTo(BELL.at(4));
    }

    @Test
    void whatWasKeptReadsBackEqual() {
        var addition = new Addition<Bell>(BELL, 0, ImmutableList.of(new Rung(1, "甲"), new Rung(2, "甲")), REQUEST);

        var kept = addition.rows().stream().map(FactRow::encoded).toList();

        assertThat(History.decode(BELL, kept).events()).isEqualTo(addition.facts());
    }

    @Test
    void anAdditionOfNothingIsRefused() {
        var none = new History<Bell>(BELL, ImmutableList.of());
        assertThatThrownBy(() -> none.then(ImmutableList.of(), REQUEST)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRequestHasAKeyAndTheDigestOfWhatWasAsked() {
        assertThat(Request.of("k", "ring")).isEqualTo(REQUEST).isNotEqualTo(Request.of("k", "ring twice"));
        assertThatThrownBy(() -> Request.of("", "ring")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Request.of("k".repeat(256), "ring")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Request("k", HashCode.fromInt(1))).isInstanceOf(IllegalArgumentException.class);
    }
}
