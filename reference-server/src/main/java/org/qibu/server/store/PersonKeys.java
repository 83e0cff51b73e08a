package org.qibu.server.store;

import static org.qibu.server.schema.Tables.PERSON_KEY;

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

    static String place(DivisionCode county, UUID keyId) {
        return county + "/" + keyId;
    }
}
