package org.qibu.server.store;

import static org.qibu.server.schema.Tables.PERSONAL_PART;
import static org.qibu.server.schema.Tables.PERSON_KEY;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.qibu.approval.code.DivisionCode;
import org.qibu.server.keys.BrokenSealException;
import org.qibu.server.keys.MasterKey;
import org.qibu.server.keys.Sealed;

/**
 * What was said of persons, and whether it can be read: every single part is opened, nothing of it is kept.
 *
 * @param opened how many parts open
 * @param keyless how many have no key: their persons were erased, or their keys are not here
 * @param broken how many have a key that does not open them
 * @param places where those are that do not open, {@value #MOST_PLACES} at most
 */
public record PersonalCheck(long opened, long keyless, long broken, ImmutableList<String> places) {
    private static final int MOST_PLACES = 100;
    private static final int AT_ONCE = 1000;

    /** Opens every part. */
    public static PersonalCheck of(DSLContext queries, Optional<MasterKey> master) {
        // A cursor holds a few rows at a time, within a transaction only.
        return queries.transactionResult(inner -> counted(DSL.using(inner), master));
    }

    private static PersonalCheck counted(DSLContext transaction, Optional<MasterKey> master) {
        long opened = 0;
        long keyless = 0;
        long broken = 0;
        ImmutableList.Builder<String> places = ImmutableList.builder();
        try (Cursor<? extends Record> parts = transaction
                .select(PERSONAL_PART.fields())
                .select(PERSON_KEY.WRAPPED)
                .from(PERSONAL_PART)
                .leftJoin(PERSON_KEY)
                .on(PERSON_KEY.KEY_ID.eq(PERSONAL_PART.KEY_ID))
                .orderBy(PERSONAL_PART.COUNTY, PERSONAL_PART.STREAM, PERSONAL_PART.VERSION)
                .fetchSize(AT_ONCE)
                .fetchLazy()) {
            for (Record part : parts) {
                Optional<byte[]> key = Optional.ofNullable(part.get(PERSON_KEY.WRAPPED));
                if (key.isPresent() && opens(part, key.get(), master)) {
                    opened++;
                    continue;
                }
                if (keyless + broken < MOST_PLACES) {
                    places.add(place(part));
                }
                if (key.isPresent()) {
                    broken++;
                } else {
                    keyless++;
                }
            }
        }
        return new PersonalCheck(opened, keyless, broken, places.build());
    }

    private static boolean opens(Record part, byte[] wrapped, Optional<MasterKey> master) {
        try {
            DivisionCode county = DivisionCode.parse(part.get(PERSONAL_PART.COUNTY));
            return master.map(key -> key.personKey(wrapped, PersonKeys.place(county, part.get(PERSONAL_PART.KEY_ID)))
                            .open(
                                    Sealed.of(part.get(PERSONAL_PART.NONCE), part.get(PERSONAL_PART.CIPHERTEXT)),
                                    place(part)))
                    .isPresent();
        } catch (BrokenSealException other) {
            return false;
        }
    }

    /** As {@link PersonalParts} seals it: the county, the stream, and the number of the fact in it. */
    private static String place(Record part) {
        return part.get(PERSONAL_PART.COUNTY) + "/" + part.get(PERSONAL_PART.STREAM) + "/"
                + part.get(PERSONAL_PART.VERSION);
    }
}
