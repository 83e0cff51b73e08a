package org.qibu.server.store;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.qibu.approval.canon.Canonical;
import org.qibu.approval.canon.Codec;
import org.qibu.approval.canon.Codecs;
import org.qibu.approval.canon.Tags;
import org.qibu.approval.code.DivisionCode;
import org.qibu.approval.store.Encoded;
import org.qibu.approval.store.FactStamp;
import org.qibu.approval.store.StreamId;
import org.qibu.approval.store.StreamKind;

/** The simplest life there is, to test the store with. */
public sealed interface Diary {
    /** Something was written on a page. */
    record Written(Instant at, String text) implements Diary {}

    /** A page was torn out. */
    record Torn(Instant at, int page) implements Diary {}

    /** Its streams. */
    StreamKind<Diary> KIND = new Kind();

    /** A county that no test of real casework uses. */
    DivisionCode COUNTY = DivisionCode.parse("610702");

    /** Something written at a fixed moment. */
    static Diary written(String text) {
        return new Written(Instant.parse("2026-10-19T01:00:00Z"), text);
    }

    /** A stream nobody else uses. */
    static StreamId<Diary> fresh() {
        return KIND.stream(COUNTY, UUID.randomUUID().toString());
    }

    /** Several facts. */
    static ImmutableList<Diary> pages(String... texts) {
        return ImmutableList.copyOf(texts).stream().map(Diary::written).collect(ImmutableList.toImmutableList());
    }

    /** How it is written down. */
    final class Kind implements StreamKind<Diary> {
        private static final Codec<Diary> CODEC = new Codecs(
                        Tags.NONE.with(Diary.class, ImmutableMap.of("written", Written.class, "torn", Torn.class)))
                .of(Diary.class);

        @Override
        public String name() {
            return "diary";
        }

        @Override
        public Encoded encode(Diary event) {
            return new Encoded("diary", 1, Canonical.write(CODEC.write(event).orElseThrow()));
        }

        @Override
        public Diary decode(Encoded encoded) {
            return CODEC.read(Optional.of(Canonical.read(encoded.body())));
        }

        @Override
        public FactStamp stamp(Diary event) {
            return new FactStamp(Instant.EPOCH, LocalDate.EPOCH, "WRITER", "");
        }
    }
}
