package org.qibu.server.store;

import static org.qibu.server.schema.Tables.PERSON_KEY;

import com.google.common.collect.ComparisonChain;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.qibu.approval.code.DivisionCode;
import org.qibu.server.keys.BrokenSealException;
import org.qibu.server.keys.MasterKey;
import org.qibu.server.schema.tables.records.PersonKeyRecord;

/** The keys of persons, each wrapped by the master key for the place it lies at. */
public final class PersonKeys {
    private PersonKeys() {}

    /** Tells whether there are any: they are of no use without the master key they were wrapped by. */
    public static boolean exist(DSLContext queries) {
        return queries.fetchExists(PERSON_KEY);
    }

    /** Tells whether the master key opens one of them; true where there is nothing. */
    public static boolean open(DSLContext queries, MasterKey master) {
        Optional<PersonKeyRecord> some = queries.selectFrom(PERSON_KEY).limit(1).fetchOptional();
        try {
            some.ifPresent(key ->
                    master.personKey(key.getWrapped(), place(DivisionCode.parse(key.getCounty()), key.getKeyId())));
            return true;
        } catch (BrokenSealException other) {
            return false;
        }
    }

    /** A person of a county, by the name that tells nothing of them. */
    record Person(String county, String person) implements Comparable<Person> {
        @Override
        public int compareTo(Person other) {
            return ComparisonChain.start()
                    .compare(county, other.county)
                    .compare(person, other.person)
                    .result();
        }
    }

    /** The keys of these persons; whoever has none gets one. */
    static ImmutableMap<Person, PersonKeyRecord> of(
            DSLContext transaction, MasterKey master, ImmutableSortedSet<Person> persons) {
        Map<Person, PersonKeyRecord> keys = new HashMap<>();
        // One that another transaction has made meanwhile is seen when it is looked for once more.
        while (!keys.keySet().containsAll(persons)) {
            made(
                            transaction,
                            persons.stream()
                                    .map(person -> fresh(master, person))
                                    .toList())
                    .forEach(key -> keys.put(new Person(key.getCounty(), key.getPerson()), key));
        }
        return ImmutableMap.copyOf(keys);
    }

    private static PersonKeyRecord fresh(MasterKey master, Person person) {
        UUID id = UUID.randomUUID();
        return new PersonKeyRecord(
                person.county(),
                person.person(),
                id,
                master.newPersonKey(place(DivisionCode.parse(person.county()), id)));
    }

    private static ImmutableList<PersonKeyRecord> made(DSLContext transaction, List<PersonKeyRecord> fresh) {
        Bulk insertion = Bulk.insert(
                PERSON_KEY,
                ImmutableList.copyOf(PERSON_KEY.fields()),
                fresh,
                " on conflict (county, person) do nothing returning county, person, key_id, wrapped");
        return new Bulk(
                        "with made as (" + insertion.text()
                                + ") select * from made union all select county, person, key_id,"
                                + " wrapped from qibu.person_key where (county, person) in (select * from"
                                + " unnest((select ?::text[]), (select ?::text[])))",
                        ImmutableList.<Bulk.Column>builder()
                                .addAll(insertion.columns())
                                .addAll(insertion.columns().subList(0, 2))
                                .build())
                .fetch(
                        transaction,
                        row -> new PersonKeyRecord(
                                row.getString(1), row.getString(2), row.getObject(3, UUID.class), row.getBytes(4)));
    }

    static String place(DivisionCode county, UUID keyId) {
        return county + "/" + keyId;
    }
}
