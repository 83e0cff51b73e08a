package org.qibu.server.store;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.qibu.server.schema.Tables.FACT;
import static org.qibu.server.schema.Tables.STREAM;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.qibu.approval.code.DivisionCode;
import org.qibu.approval.store.Encoded;
import org.qibu.approval.store.FactStamp;
import org.qibu.approval.store.StreamId;
import org.qibu.approval.store.StreamKind;
import org.qibu.server.schema.tables.records.FactRecord;

/** Facts as rows of the fact table. */
final class FactRows {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT = 32;
    private static final ImmutableList<Field<?>> WRITTEN =
            Arrays.stream(FACT.fields()).filter(field -> !field.equals(FACT.ID)).collect(toImmutableList());

    private FactRows() {}

    static <E> FactRecord row(NewFact<E> fact, int version) {
        Encoded encoded = fact.encoded();
        FactStamp stamp = fact.stamp();
        FactRecord row = new FactRecord();
        row.setCounty(fact.stream().county().value());
        row.setStream(fact.stream().name());
        row.setVersion(version);
        row.setAt(stamp.at().atOffset(ZoneOffset.UTC));
        row.setOnDay(stamp.on());
        row.setCapacity(stamp.capacity());
        row.setOffice(stamp.office());
        row.setType(encoded.type());
        row.setSchemaVersion(encoded.schemaVersion());
        row.setBody(encoded.bytes());
        row.setSalt(salt());
        return row;
    }

    static Bulk insertion(List<FactRecord> rows) {
        return Bulk.insert(FACT, WRITTEN, rows, "");
    }

    static <E> ImmutableList<RecordedFact<E>> recorded(DSLContext queries, StreamId<E> stream, PersonalParts parts) {
        ImmutableMap<Integer, Personal> personal = parts.find(queries, stream);
        return queries
                .select(FACT.VERSION, FACT.ID, FACT.TYPE, FACT.SCHEMA_VERSION, FACT.BODY)
                .from(FACT)
                .where(of(stream))
                .orderBy(FACT.VERSION)
                .fetch()
                .stream()
                .map(row -> new RecordedFact<>(
                        stream,
                        row.get(FACT.VERSION),
                        row.get(FACT.ID),
                        stream.kind().decode(encoded(row)),
                        personal.getOrDefault(row.get(FACT.VERSION), new Personal.None())))
                .collect(toImmutableList());
    }

    static <E> ImmutableList<StreamId<E>> streams(DSLContext queries, Condition where, StreamKind<E> kind) {
        return queries
                .select(STREAM.COUNTY, STREAM.STREAM_)
                .from(STREAM)
                .where(where, STREAM.STREAM_.startsWith(kind.name() + "/"), STREAM.VERSION.gt(0))
                .orderBy(STREAM.COUNTY, STREAM.STREAM_)
                .fetch()
                .stream()
                .map(row -> kind.stream(
                        DivisionCode.parse(row.get(STREAM.COUNTY)),
                        row.get(STREAM.STREAM_).substring(kind.name().length() + 1)))
                .collect(toImmutableList());
    }

    private static Condition of(StreamId<?> stream) {
        return FACT.COUNTY.eq(stream.county().value()).and(FACT.STREAM.eq(stream.name()));
    }

    private static Encoded encoded(Record row) {
        return new Encoded(
                row.get(FACT.TYPE),
                row.get(FACT.SCHEMA_VERSION),
                new String(row.get(FACT.BODY), StandardCharsets.UTF_8));
    }

    private static byte[] salt() {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return salt;
    }
}
