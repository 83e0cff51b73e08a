package org.qibu.server.store;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static org.qibu.server.schema.Tables.PERSONAL_PART;
import static org.qibu.server.schema.Tables.PERSON_KEY;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.qibu.approval.canon.Canonical;
import org.qibu.approval.canon.Json;
import org.qibu.approval.code.DivisionCode;
import org.qibu.approval.store.StreamId;
import org.qibu.server.keys.MasterKey;
import org.qibu.server.keys.Sealed;
import org.qibu.server.schema.tables.records.PersonKeyRecord;

/** Personal parts, each sealed under its person's key for the one fact it belongs to. */
final class PersonalParts {
    private final MasterKey master;

    PersonalParts(MasterKey master) {
        this.master = master;
    }

    void insert(DSLContext transaction, StreamId<?> stream, int version, PersonalPart part) {
        PersonKeyRecord key = key(transaction, stream.county(), part.person());
        Sealed sealed = master.personKey(key.getWrapped(), PersonKeys.place(stream.county(), key.getKeyId()))
                .seal(plain(part.fields()), place(stream, version));
        transaction
                .insertInto(PERSONAL_PART)
                .set(PERSONAL_PART.COUNTY, stream.county().value())
                .set(PERSONAL_PART.STREAM, stream.name())
                .set(PERSONAL_PART.VERSION, version)
                .set(PERSONAL_PART.KEY_ID, key.getKeyId())
                .set(PERSONAL_PART.NONCE, sealed.nonce())
                .set(PERSONAL_PART.CIPHERTEXT, sealed.ciphertext())
                .execute();
    }

    ImmutableMap<Integer, Personal> find(DSLContext queries, StreamId<?> stream) {
        return queries
                .select(
                        PERSONAL_PART.VERSION,
                        PERSONAL_PART.KEY_ID,
                        PERSONAL_PART.NONCE,
                        PERSONAL_PART.CIPHERTEXT,
                        PERSON_KEY.WRAPPED)
                .from(PERSONAL_PART)
                .leftJoin(PERSON_KEY)
                .on(PERSON_KEY.KEY_ID.eq(PERSONAL_PART.KEY_ID))
                .where(PERSONAL_PART.COUNTY.eq(stream.county().value()), PERSONAL_PART.STREAM.eq(stream.name()))
                .fetch()
                .stream()
                .collect(toImmutableMap(row -> row.get(PERSONAL_PART.VERSION), row -> open(stream, row)));
    }

    static void erase(DSLContext queries, DivisionCode county, String person) {
        queries.deleteFrom(PERSON_KEY)
                .where(PERSON_KEY.COUNTY.eq(county.value()), PERSON_KEY.PERSON.eq(person))
                .execute();
    }

    private PersonKeyRecord key(DSLContext transaction, DivisionCode county, String person) {
        UUID fresh = UUID.randomUUID();
        transaction
                .insertInto(PERSON_KEY, PERSON_KEY.COUNTY, PERSON_KEY.PERSON, PERSON_KEY.KEY_ID, PERSON_KEY.WRAPPED)
                .values(county.value(), person, fresh, master.newPersonKey(PersonKeys.place(county, fresh)))
                .onConflictDoNothing()
                .execute();
        return transaction
                .selectFrom(PERSON_KEY)
                .where(PERSON_KEY.COUNTY.eq(county.value()), PERSON_KEY.PERSON.eq(person))
                .fetchSingle();
    }

    private Personal open(StreamId<?> stream, Record row) {
        return Optional.ofNullable(row.get(PERSON_KEY.WRAPPED))
                .map(wrapped ->
                        master.personKey(wrapped, PersonKeys.place(stream.county(), row.get(PERSONAL_PART.KEY_ID))))
                .<Personal>map(key -> new Personal.Known(fields(key.open(
                        Sealed.of(row.get(PERSONAL_PART.NONCE), row.get(PERSONAL_PART.CIPHERTEXT)),
                        place(stream, row.get(PERSONAL_PART.VERSION))))))
                .orElseGet(Personal.Erased::new);
    }

    private static byte[] plain(ImmutableMap<String, String> fields) {
        return Canonical.write(new Json.Fields(
                        ImmutableSortedMap.copyOf(Maps.<String, String, Json>transformValues(fields, Json.Text::new))))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static ImmutableMap<String, String> fields(byte[] plain) {
        return ImmutableMap.copyOf(Maps.transformValues(
                Canonical.read(new String(plain, StandardCharsets.UTF_8)).fields(), Json::text));
    }

    private static String place(StreamId<?> stream, int version) {
        return stream + "/" + version;
    }
}
