package org.qibu.testkit;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.qibu.approval.canon.Tags;
import org.qibu.approval.store.FactKind;
import org.qibu.approval.store.FactStamp;

/** The simplest fact there is, so that a store is tried with nothing of the law in it. */
sealed interface Note {
    /** Something was written down. */
    record Written(Instant at, String text) implements Note {}

    /** What was written down was struck out. */
    record Struck(Instant at, int line) implements Note {}

    /** Its streams. */
    FactKind<Note> KIND = FactKind.named("note", Note.class, Tags.NONE, Note::stamp)
            .type("written", Written.class)
            .type("struck", Struck.class)
            .build();

    /** When it happened. */
    Instant at();

    private FactStamp stamp() {
        return new FactStamp(at(), LocalDate.of(2026, 10, 19), "WRITER", "");
    }

    /** Notes with these texts. */
    static ImmutableList<Note> of(String... texts) {
        return Arrays.stream(texts).map(Note::written).collect(toImmutableList());
    }

    private static Note written(String text) {
        return new Written(Instant.parse("2026-10-19T01:00:00.123456789Z"), text);
    }
}
