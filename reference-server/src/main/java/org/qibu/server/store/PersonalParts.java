package org.qibu.server.store;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.util.Comparator.naturalOrder;
import static java.util.Objects.requireNonNull;
import static org.qibu.server.schema.Tables.PERSONAL_PART;
import static org.qibu.server.schema.Tables.PERSON_KEY;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.qibu.server.schema.tables.records.PersonalPartRecord;

/** Personal parts, each sealed under its person's key for the one fact it belongs to. */
final class PersonalParts {
    private final MasterKey master;

    PersonalParts(MasterKey master) {
        this.master = master;
    }

    /** The insertion of what these facts say of persons, once each person has a key; empty where they say nothing. */
    Optional<Bulk> insertion(DSLContext transaction, List<Append> appends) {
        Map<Place, PersonalPart> parts = new LinkedHashMap<>();
        for (Append append : appends) {
            Map<StreamId<?>, Integer> versions = new HashMap<>(append.heads());
            for (NewFact<?> fact : append.facts()) {
                int version = versions.merge(fact.stream(), 1, Integer::sum);
                fact.personal().ifPresent(part -> parts.put(new Place(fact.stream(), version), part));
            }
        }
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        ImmutableMap<PersonKeys.Person, PersonKeyRecord> keys = PersonKeys.of(
                transaction,
                master,
                parts.entrySet().stream()
                        .map(each -> new PersonKeys.Person(
                                each.getKey().stream().county().value(),
                                each.getValue().person()))
                        .collect(toImmutableSortedSet(naturalOrder())));
        List<PersonalPartRecord> rows = new ArrayList<>();
        parts.forEach((place, part) -> {
            String county = place.stream().county().value();
            rows.add(sealed(place, part, requireNonNull(keys.get(new PersonKeys.Person(county, part.person())))));
        });
        return Optional.of(Bulk.insert(PERSONAL_PART, ImmutableList.copyOf(PERSONAL_PART.fields()), rows, ""));
    }

    private record Place(StreamId<?> stream, int version) {}

    private PersonalPartRecord sealed(Place place, PersonalPart part, PersonKeyRecord key) {
        StreamId<?> stream = place.stream();
        Sealed sealed = master.personKey(key.getWrapped(), PersonKeys.place(stream.county(), key.getKeyId()))
                .seal(plain(part.fields()), place(stream, place.version()));
        PersonalPartRecord row = new PersonalPartRecord();
        row.setCounty(stream.county().value());
        row.setStream(stream.name());
        row.setVersion(place.version());
        row.setKeyId(key.getKeyId());
        row.setNonce(sealed.nonce());
        row.setCiphertext(sealed.ciphertext());
        return row;
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

    static Optional<KeptPerson> personOf(DSLContext queries, StreamId<?> stream) {
        String county = stream.county().value();
        return queries.selectDistinct(PERSONAL_PART.KEY_ID)
                .from(PERSONAL_PART)
                .where(PERSONAL_PART.COUNTY.eq(county), PERSONAL_PART.STREAM.eq(stream.name()))
                .limit(1)
                .fetchOptional(PERSONAL_PART.KEY_ID)
                .map(key -> new KeptPerson(
                        key,
                        ImmutableList.copyOf(queries.selectDistinct(PERSONAL_PART.STREAM)
                                .from(PERSONAL_PART)
                                .where(PERSONAL_PART.COUNTY.eq(county), PERSONAL_PART.KEY_ID.eq(key))
                                .orderBy(PERSONAL_PART.STREAM)
                                .fetch(PERSONAL_PART.STREAM))));
    }

    static void erase(DSLContext queries, DivisionCode county, UUID key) {
        queries.deleteFrom(PERSON_KEY)
                .where(PERSON_KEY.COUNTY.eq(county.value()), PERSON_KEY.KEY_ID.eq(key))
                .execute();
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
